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
    <name>qz::grid::Files</name>
    <message>
        <source>%1 features</source>
        <translation>%1 个图形</translation>
    </message>
    <message>
        <source>%1 tiles, zoom %2 to %3</source>
        <translation>%1 张瓦片，级别 %2 至 %3</translation>
    </message>
    <message>
        <source>coordinate system not stated</source>
        <translation>未注明坐标系</translation>
    </message>
    <message>
        <source>Feature %1 of %2 cannot be taken: %3</source>
        <translation>%2 的第 %1 个图形无法采用：%3</translation>
    </message>
    <message>
        <source>The file holds more than 5,000 areas; cut out those of the village first.</source>
        <translation>文件中的区域超过 5000 个，请先截取本村部分。</translation>
    </message>
    <message>
        <source>%1 holds no areas.</source>
        <translation>%1 中没有区域。</translation>
    </message>
    <message>
        <source>Maps are written as .gpkg or .geojson.</source>
        <translation>地图文件只写 .gpkg 或 .geojson。</translation>
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
