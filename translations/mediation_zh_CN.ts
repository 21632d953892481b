<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::mediation::Import</name>
    <message>
        <source>Disputes</source>
        <translation>矛盾纠纷</translation>
    </message>
</context>
</TS>
