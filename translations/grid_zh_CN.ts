<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::grid::Documents</name>
    <message>
        <source>language: en</source>
        <translation>language: zh</translation>
    </message>
</context>
<context>
    <name>qz::grid::Import</name>
    <message>
        <source>Grid events</source>
        <translation>网格事件</translation>
    </message>
</context>
<context>
    <name>qz::grid::Redraw</name>
    <message>
        <source>The drawing cannot be kept: %1</source>
        <translation>无法保存所绘网格：%1</translation>
    </message>
    <message>
        <source>Grids cannot be published by this program.</source>
        <translation>本程序不能发布网格。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Search</name>
    <message>
        <source>Grid workers</source>
        <translation>网格员</translation>
    </message>
</context>
<context>
    <name>qz::grid::Tables</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取%1：%2</translation>
    </message>
</context>
</TS>
