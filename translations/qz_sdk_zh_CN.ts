<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::CivilTime</name>
    <message>
        <source>“%1” is not a time; write 2026-09-30 or 2026-09-30T16:40.</source>
        <translation>“%1”不是时间，请写2026-09-30或2026-09-30T16:40。</translation>
    </message>
</context>
<context>
    <name>qz::Uuid</name>
    <message>
        <source>The identifier is damaged.</source>
        <translation>标识已损坏。</translation>
    </message>
    <message>
        <source>“%1” is not an identifier.</source>
        <translation>“%1”不是标识。</translation>
    </message>
</context>
</TS>
