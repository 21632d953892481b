<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::ModuleTitles</name>
    <message>
        <source>Grid management</source>
        <translation>网格化管理</translation>
    </message>
</context>
<context>
    <name>qz::grid::Lookups</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 无法读取：%2</translation>
    </message>
</context>
<context>
    <name>qz::grid::Window</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>New grid event</source>
        <translation>登记网格事件</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Paste text and photos as a new grid event</source>
        <translation>粘贴文字和照片为新事件</translation>
    </message>
    <message>
        <source>New supervised matter</source>
        <translation>新建督办事项</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>地图出图</translation>
    </message>
    <message>
        <source>Draw grids</source>
        <translation>网格划分</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>调整前后</translation>
    </message>
    <message>
        <source>Display wall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Display wall for visitors</source>
        <translation>大屏（参观模式）</translation>
    </message>
</context>
</TS>
