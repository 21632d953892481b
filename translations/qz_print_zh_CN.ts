<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>Check code %1</source>
        <translation>核验码%1</translation>
    </message>
    <message>
        <source>The paper could not be made into a PDF.</source>
        <translation>文书未能生成PDF。</translation>
    </message>
    <message>
        <source>The PDF %1 could not be written: %2. Choose another folder or close the program that has it open.</source>
        <translation>无法写入PDF %1：%2。请另选文件夹，或关闭打开它的程序。</translation>
    </message>
</context>
</TS>
