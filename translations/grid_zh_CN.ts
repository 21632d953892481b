<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Fields</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Hidden: small count</source>
        <translation>小数隐去</translation>
    </message>
</context>
<context>
    <name>qz::grid::AreaCounts</name>
    <message>
        <source>“%1” is no measure; there are: %2.</source>
        <translation>没有指标“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>“%1” is no level; there are town, village and grid.</source>
        <translation>没有层级“%1”，可用 town、village、grid。</translation>
    </message>
    <message>
        <source>Say measure=…, level=…, from=… and to=…, joined by “and”.</source>
        <translation>请写 measure=…、level=…、from=…、to=…，以 and 连接。</translation>
    </message>
    <message>
        <source>Give the day as 2026-09-30.</source>
        <translation>日期请写作 2026-09-30。</translation>
    </message>
    <message>
        <source>There is no “%1” here; say measure, level, from or to.</source>
        <translation>此处没有“%1”，可用 measure、level、from、to。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
    <message>
        <source>Rates are of towns only: villages and grids are not compared.</source>
        <translation>比率只按镇街统计，村社区和网格之间不作比较。</translation>
    </message>
    <message>
        <source>Full counts are for those who handle events there; ask for --audience public.</source>
        <translation>完整数字仅供该辖区承办人员使用，请改用 --audience public。</translation>
    </message>
    <message>
        <source>Counts by area</source>
        <translation>区域统计数</translation>
    </message>
</context>
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
