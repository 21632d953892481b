<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Fields</name>
    <message>
        <source>Reported at</source>
        <translation>上报时间</translation>
    </message>
</context>
<context>
    <name>qz::grid::AreasInView</name>
    <message>
        <source>Areas in view</source>
        <translation>可见区域</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>qz::grid::AroundPanel</name>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>Into the list</source>
        <translation>列入事件页</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>Events around the place</source>
        <translation>周边事件</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Units around the place</source>
        <translation>周边单位</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Around a place</source>
        <translation>周边查询</translation>
    </message>
    <message>
        <source>Likely the same event</source>
        <translation>疑似同一事件</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Open events of the same class within %1 m of each other; Return opens them in the list</source>
        <translation>未结、同类、相距 %1 米以内的事件；回车在事件页中列出</translation>
    </message>
    <message>
        <source>outside all areas</source>
        <translation>不在任何区域内</translation>
    </message>
    <message numerus="yes">
        <source>%n events into the list</source>
        <translation>
            <numerusform>%n 件列入事件页</numerusform>
        </translation>
    </message>
    <message>
        <source>No event lies inside.</source>
        <translation>圈内没有事件。</translation>
    </message>
    <message>
        <source>None by the rule: open, same class, %1 m or less apart.</source>
        <translation>按规则（未结、同类、相距 %1 米以内）没有。</translation>
    </message>
    <message>
        <source>answers for this place</source>
        <translation>属地单位</translation>
    </message>
    <message>
        <source>%1 to the middle of its area</source>
        <translation>距其辖区中心 %1</translation>
    </message>
    <message>
        <source>Who answers for the place first; then by distance: from the place that a unit on duty reported, unless it is old, else from the middle of its area</source>
        <translation>先列负责该处的单位，其余按距离排列：值班单位报过位置且未过时的，从该位置量起；否则从其辖区中心量起</translation>
    </message>
    <message>
        <source>%1 from where it was at %2</source>
        <translation>距其%2所报位置%1</translation>
    </message>
</context>
<context>
    <name>qz::grid::DutyList</name>
    <message>
        <source>no place reported</source>
        <translation>未报位置</translation>
    </message>
    <message>
        <source>Put on the map</source>
        <translation>标到地图上</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>取下</translation>
    </message>
    <message>
        <source>Units on duty</source>
        <translation>值班单位</translation>
    </message>
    <message>
        <source>Return shows the unit on the map</source>
        <translation>按回车键在地图上显示该单位</translation>
    </message>
    <message>
        <source>Then click where the unit says it is. Only its last place is kept, on this desk, until the watch is handed over.</source>
        <translation>随后在地图上点击该单位所报的位置。只保留最近一次位置，仅存本机，交班即清除。</translation>
    </message>
    <message>
        <source>Erases the place of the unit</source>
        <translation>清除该单位的位置</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Receiver of this computer</source>
        <translation>本机定位设备</translation>
    </message>
    <message>
        <source>Port or file (NMEA)</source>
        <translation>串口或文件（NMEA）</translation>
    </message>
    <message>
        <source>This desk&apos;s vehicle</source>
        <translation>本席位车辆</translation>
    </message>
    <message>
        <source>Shows where this desk&apos;s vehicle is; nothing of it is kept</source>
        <translation>显示本席位车辆当前位置，不作任何留存</translation>
    </message>
    <message>
        <source>reported %1, old</source>
        <translation>%1 报（旧）</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>%1 报</translation>
    </message>
    <message>
        <source>Told by %1</source>
        <translation>来源：%1</translation>
    </message>
</context>
<context>
    <name>qz::grid::EventsPage</name>
    <message>
        <source>Grid events</source>
        <translation>网格事件</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation>位置待定</translation>
    </message>
    <message>
        <source>My unit</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>No event here</source>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>No event of this area passes the filter above.</source>
        <translation>该区域没有符合上方筛选条件的事件。</translation>
    </message>
    <message>
        <source>Map of the area</source>
        <translation>区域地图</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>qz::grid::GridCanvas</name>
    <message>
        <source>Drawing of the grids</source>
        <translation>网格划分图</translation>
    </message>
    <message>
        <source>Corner moved</source>
        <translation>移动角点</translation>
    </message>
    <message>
        <source>Corner added</source>
        <translation>增加角点</translation>
    </message>
    <message>
        <source>Choose a grid, then draw a line from border to border.</source>
        <translation>请先选中网格，再从边界到边界画线。</translation>
    </message>
    <message>
        <source>Grid split</source>
        <translation>分割网格</translation>
    </message>
    <message>
        <source>A grid has three corners or more.</source>
        <translation>网格至少要有三个角点。</translation>
    </message>
    <message>
        <source>Grid drawn</source>
        <translation>新画网格</translation>
    </message>
    <message numerus="yes">
        <source>%n corners of the line</source>
        <translation>
            <numerusform>已画 %n 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>Corner at %1, %2</source>
        <translation>角点 %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n grids</source>
        <translation>
            <numerusform>%n 个网格</numerusform>
        </translation>
    </message>
    <message>
        <source>Corner removed</source>
        <translation>角点已删除</translation>
    </message>
</context>
<context>
    <name>qz::grid::IntakeStrip</name>
    <message>
        <source>Proposed from what was pasted; look at each before you save</source>
        <translation>以下由粘贴内容提出，保存前请逐项核对</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1（“%2”）</translation>
    </message>
    <message>
        <source>Take “%1” out again</source>
        <translation>撤销“%1”的建议</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Take the photo %1 off</source>
        <translation>移除照片 %1</translation>
    </message>
</context>
<context>
    <name>qz::grid::Lookups</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取%1：%2</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有分类</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapBaseChoice</name>
    <message>
        <source>Choose a base map</source>
        <translation>选择底图</translation>
    </message>
    <message>
        <source>Pictures (*.mbtiles)</source>
        <translation>影像瓦片 (*.mbtiles)</translation>
    </message>
    <message>
        <source>Lines and areas (*.gpkg *.geojson *.json *.shp)</source>
        <translation>线和面 (*.gpkg *.geojson *.json *.shp)</translation>
    </message>
    <message>
        <source>The base map cannot be shown.</source>
        <translation>底图无法显示。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its pictures are damaged; what lies above them stands in.</source>
        <translation>
            <numerusform>有 %Ln 张瓦片损坏，已用上一级瓦片代替。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::MapBaseDialog</name>
    <message>
        <source>Base map: %1</source>
        <translation>底图：%1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Nothing of it lies in what the map shows now. Its coordinates may be wrong, or it is the map of another city.</source>
        <translation>当前视图范围内没有它的内容。可能坐标系有误，也可能是别处的地图。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Use as base map</source>
        <translation>用作底图</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapDays</name>
    <message>
        <source>Play the days (P); a comma goes a day back, a full stop a day on, with Shift a week</source>
        <translation>逐日播放（P）；逗号后退一天，句号前进一天，加 Shift 为一周</translation>
    </message>
    <message>
        <source>Play the days</source>
        <translation>逐日播放</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>当日情形</translation>
    </message>
    <message>
        <source>Each event in the state it had on that day, within the borders of that day</source>
        <translation>每件事件按当日的状态显示，区域按当日有效的边界显示</translation>
    </message>
    <message>
        <source>Reported until</source>
        <translation>上报截至</translation>
    </message>
    <message>
        <source>Reported until %1</source>
        <translation>上报截至 %1</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>情形日期</translation>
    </message>
    <message>
        <source>As it was on %1</source>
        <translation>%1 的情形</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapDuty</name>
    <message>
        <source>The duty roster names no unit for today.</source>
        <translation>今日值班表中没有值班单位。</translation>
    </message>
    <message>
        <source>Place reported</source>
        <translation>所报位置</translation>
    </message>
    <message>
        <source>Where it was some time ago</source>
        <translation>较早前的位置（已过时）</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>%1 报</translation>
    </message>
    <message>
        <source>This desk&apos;s vehicle</source>
        <translation>本席位车辆</translation>
    </message>
    <message>
        <source>V</source>
        <extracomment>one character: the sign of this desk&apos;s vehicle</extracomment>
        <translation>车</translation>
    </message>
    <message>
        <source>Only of now: where units were earlier is not kept.</source>
        <translation>只显示当前位置，过去的位置不留存。</translation>
    </message>
    <message>
        <source>Place of %1</source>
        <translation>%1 的位置</translation>
    </message>
    <message>
        <source>Waiting for the receiver…</source>
        <translation>正在等待定位设备……</translation>
    </message>
    <message>
        <source>Click where “%1” is, or move the map and press Return; Escape leaves it.</source>
        <translation>请点击“%1”所在位置，或移动地图后按回车键；按 Esc 键放弃。</translation>
    </message>
    <message>
        <source>The place of the unit was not changed.</source>
        <translation>该单位的位置未改动。</translation>
    </message>
    <message>
        <source>A unit on duty is here</source>
        <translation>值班单位在此处</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapLayerList</name>
    <message>
        <source>Layers, the uppermost first</source>
        <translation>图层，上层在前</translation>
    </message>
    <message>
        <source>Space shows and hides a layer, Alt+Up and Alt+Down or the mouse move it</source>
        <translation>空格显示或隐藏图层，Alt+上、Alt+下或鼠标拖动调整次序</translation>
    </message>
    <message>
        <source>Base map: pictures</source>
        <translation>底图：影像</translation>
    </message>
    <message>
        <source>Base map: lines and areas</source>
        <translation>底图：线和面</translation>
    </message>
    <message>
        <source>Colour of areas</source>
        <translation>区域着色</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Density of events</source>
        <translation>事件密度</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Units on duty</source>
        <translation>值守力量</translation>
    </message>
    <message>
        <source>Names of areas</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapLegend</name>
    <message>
        <source>hidden: small counts</source>
        <translation>数小不显示</translation>
    </message>
    <message>
        <source>few</source>
        <translation>少</translation>
    </message>
    <message>
        <source>more</source>
        <translation>较多</translation>
    </message>
    <message>
        <source>most of this view</source>
        <translation>本视图最多</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村社区</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapPage</name>
    <message>
        <source>New event here</source>
        <translation>在此登记</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测距</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>圈选</translation>
    </message>
    <message>
        <source>Copy coordinates</source>
        <translation>复制坐标</translation>
    </message>
    <message>
        <source>Whole area</source>
        <translation>全区域</translation>
    </message>
    <message>
        <source>New event at the chosen place, else where you click next</source>
        <translation>以所选位置登记新事件；未选位置时，接着在图上点一下</translation>
    </message>
    <message>
        <source>Click corner after corner; Return or a double click ends, Escape clears</source>
        <translation>逐点单击；双击或回车结束，Esc清除</translation>
    </message>
    <message>
        <source>Draw around events with the mouse: the list shows exactly these</source>
        <translation>用鼠标圈出事件，列表只列圈内的事件</translation>
    </message>
    <message>
        <source>Place, area code or coordinates</source>
        <translation>地名、区划代码或坐标</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Map of the area</source>
        <translation>区域地图</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>No event lies inside.</source>
        <translation>圈内没有事件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events lie inside; a list of a lasso takes 500. Draw a smaller one.</source>
        <translation>
            <numerusform>圈内有%Ln件事件，一次最多列出500件。请画小一些。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source> · only the latest %1</source>
        <translation> · 仅最近%1件</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln without a place</source>
        <translation>
            <numerusform> · %Ln件位置待定</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no place of the gazetteer, no area and no pair of coordinates.</source>
        <translation>“%1”不是地名库中的地点，也不是区域或坐标。</translation>
    </message>
    <message>
        <source>Coordinates copied: %1 (CGCS2000)</source>
        <translation>已复制坐标：%1（CGCS2000）</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>No facility is known. The table “Facilities” in the settings takes them, also from a file.</source>
        <translation>还没有设施。可在设置的“设施”表中录入，也可从文件导入。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Of the chosen place, else of the middle: CGCS2000, WGS-84, GCJ-02, BD-09, and metres of the 3° zone</source>
        <translation>所选位置（没有则为图中央）的CGCS2000、WGS-84、GCJ-02、BD-09经纬度和3度带平面坐标</translation>
    </message>
    <message>
        <source>Around this place</source>
        <translation>查看此处周边</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapPanel</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>当前在办</translation>
    </message>
    <message>
        <source>Reported in 30 days</source>
        <translation>近30天上报</translation>
    </message>
    <message>
        <source>Reported in 365 days</source>
        <translation>近365天上报</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>显示哪些事件</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>不着色</translation>
    </message>
    <message>
        <source>Colour of areas</source>
        <translation>区域着色</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村社区</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Which areas</source>
        <translation>着色到哪一级</translation>
    </message>
    <message>
        <source>Too few events to colour these areas without telling single ones. Choose larger areas.</source>
        <translation>事件太少，着色会泄露个别事件。请选择更大的区域。</translation>
    </message>
    <message>
        <source>Where they fit; larger areas first.</source>
        <translation>放得下才显示，先显示较大的区域。</translation>
    </message>
    <message>
        <source>Strength of the layer</source>
        <translation>图层浓淡</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>尚未选择文件。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>MBTiles with pictures (png, jpg, webp); this desk remembers it</source>
        <translation>含影像（png、jpg、webp）的 MBTiles 文件；本机会记住</translation>
    </message>
    <message>
        <source>Lines and areas of a GeoPackage, GeoJSON or shapefile; this desk remembers it</source>
        <translation>GeoPackage、GeoJSON 或 Shapefile 中的线和面；本机会记住</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Drawn as roads</source>
        <translation>按道路绘制</translation>
    </message>
    <message>
        <source>Drawn as water</source>
        <translation>按水系绘制</translation>
    </message>
    <message>
        <source>Drawn as plain lines</source>
        <translation>按普通线绘制</translation>
    </message>
    <message>
        <source>How lines and areas are drawn</source>
        <translation>线和面的绘制方式</translation>
    </message>
    <message>
        <source>Events on the map</source>
        <translation>图上事件数</translation>
    </message>
    <message>
        <source>Overdue on the map</source>
        <translation>图上超期数</translation>
    </message>
    <message>
        <source>Rates are of towns: villages and grids are not compared</source>
        <translation>比率只到镇街：村社区和网格之间不作比较</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapPaper</name>
    <message>
        <source>hidden: small counts</source>
        <translation>小数目隐去</translation>
    </message>
    <message>
        <source>For those who handle the cases</source>
        <translation>供承办使用</translation>
    </message>
    <message>
        <source>For: public, counts 1–4 hidden</source>
        <translation>对外公开，1–4 件隐去</translation>
    </message>
    <message>
        <source>No border of this area is stored. Import boundaries to print a map.</source>
        <translation>尚无该区域的边界。导入边界后才能出图。</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>图幅</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapPrintPage</name>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Picture, 300 dpi…</source>
        <translation>图片（300 dpi）…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>返回地图</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>The whole area</source>
        <translation>整个区域</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>当前窗口所见</translation>
    </message>
    <message>
        <source>A sheet for each town</source>
        <translation>每个镇街一张</translation>
    </message>
    <message>
        <source>Those who handle the cases</source>
        <translation>承办使用</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>对外公开</translation>
    </message>
    <message>
        <source>empty: a line to write on</source>
        <translation>不填则留空格手写</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>图幅</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Source of the borders</source>
        <translation>资料来源</translation>
    </message>
    <message>
        <source>Map approval number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Grid management map of %1</source>
        <translation>%1网格管理图</translation>
    </message>
    <message>
        <source>For the public: no single event, no density, small counts hidden.</source>
        <translation>对外公开：不标单个事件，不显示密度，小数目隐去。</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets, check code %1</source>
        <translation>
            <numerusform>%n 幅，校验码 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>保存地图</translation>
    </message>
    <message>
        <source>Map saved: %1</source>
        <translation>地图已保存：%1</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Printing the map</source>
        <translation>正在打印地图</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>地图出图</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapShader</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>hidden: small counts</source>
        <translation>数小不显示</translation>
    </message>
    <message>
        <source>Events overdue</source>
        <translation>超期事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapSheet</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县界</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街界</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村社区界</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格界</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Several close together</source>
        <translation>多件聚合</translation>
    </message>
    <message>
        <source>Density: few to many</source>
        <translation>密度：由少到多</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>Scale 1 : %1</source>
        <translation>比例尺 1 : %1</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation>范围：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
    <message>
        <source>Map approval number: %1</source>
        <translation>审图号：%1</translation>
    </message>
    <message>
        <source>CGCS2000, Mercator projection, true to scale in the middle</source>
        <translation>CGCS2000 坐标系，墨卡托投影，图中央合比例</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>%1 制图</translation>
    </message>
    <message>
        <source>Base map: %1</source>
        <translation>底图：%1</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapWork</name>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Print and export the map…</source>
        <translation>打印与导出地图…</translation>
    </message>
    <message>
        <source>Areas as GeoPackage or GeoJSON…</source>
        <translation>区域导出为 GeoPackage 或 GeoJSON…</translation>
    </message>
    <message>
        <source>Events as GeoPackage or GeoJSON…</source>
        <translation>事件导出为 GeoPackage 或 GeoJSON…</translation>
    </message>
    <message>
        <source>Around a place…</source>
        <translation>周边查询…</translation>
    </message>
    <message>
        <source>Display wall (F11)</source>
        <translation>大屏（F11）</translation>
    </message>
    <message>
        <source>Draw the village&apos;s grids anew…</source>
        <translation>重新划分本村网格…</translation>
    </message>
    <message>
        <source>Choose a village or community on the map first.</source>
        <translation>请先在地图上选中一个村（社区）。</translation>
    </message>
    <message>
        <source>Areas as a file</source>
        <translation>区域导出</translation>
    </message>
    <message>
        <source>Events as a file</source>
        <translation>事件导出</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg);;GeoJSON (*.geojson)</source>
        <translation>GeoPackage (*.gpkg);;GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The map could not be saved.</source>
        <translation>地图未能保存。</translation>
    </message>
    <message>
        <source>Areas in view as a table</source>
        <translation>可见区域列表</translation>
    </message>
    <message>
        <source>Areas for others, small counts hidden…</source>
        <translation>对外提供的区域数据（小数已隐去）…</translation>
    </message>
</context>
<context>
    <name>qz::grid::NewEventPage</name>
    <message>
        <source>New event</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>a draft is kept while you type</source>
        <translation>输入内容随时存为草稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>清空表单</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1已保存。</translation>
    </message>
    <message>
        <source>Its place is not known yet; it waits in the tray “Place not known”.</source>
        <translation>地点尚未确定，已列入“位置待定”。</translation>
    </message>
    <message>
        <source>There is neither text nor a photo to paste.</source>
        <translation>剪贴板中没有文字或照片。</translation>
    </message>
    <message>
        <source>a place of the gazetteer</source>
        <translation>地名库中的地点</translation>
    </message>
    <message>
        <source>the time at which the photo was taken</source>
        <translation>照片的拍摄时间</translation>
    </message>
    <message>
        <source>the position in the photo (WGS-84)</source>
        <translation>照片中的位置（WGS-84）</translation>
    </message>
    <message>
        <source>the area around the photo&apos;s position</source>
        <translation>照片位置所在区域</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Paste as an event</source>
        <translation>粘贴为事件</translation>
    </message>
</context>
<context>
    <name>qz::grid::NewMatterPage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>New supervised matter</source>
        <translation>新建督办事项</translation>
    </message>
</context>
<context>
    <name>qz::grid::Overview</name>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>%1 in the %2 days before</source>
        <translation>前 %2 日 %1 件</translation>
    </message>
    <message>
        <source>%1 % above the %2 days before</source>
        <translation>较前 %2 日多 %1 %</translation>
    </message>
    <message>
        <source>%1 % below the %2 days before</source>
        <translation>较前 %2 日少 %1 %</translation>
    </message>
    <message>
        <source>%1 of %2, interval %3–%4</source>
        <translation>%1 ÷ %2，区间 %3–%4</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村居</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Hidden: 1–4 cases. Also hidden: so that they cannot be computed back.</source>
        <translation>隐：1–4 件；补隐：防止反推而一并隐去。</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>无显著差异</translation>
    </message>
    <message>
        <source>too few cases</source>
        <translation>样本不足</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>当前在办</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation>当前超期</translation>
    </message>
    <message>
        <source>In-time rate</source>
        <translation>按时办结率</translation>
    </message>
    <message>
        <source>Rework rate</source>
        <translation>返工率</translation>
    </message>
    <message>
        <source>Reported by day</source>
        <translation>每日上报量</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线均值</translation>
    </message>
    <message>
        <source>C2 limit</source>
        <translation>C2 上限</translation>
    </message>
    <message>
        <source>EARS C2: mean of 7 days, two days back, plus 3 standard deviations; days off in grey. A burst lifts the limits of the days after it.</source>
        <translation>EARS C2：前 7 日均值加 3 倍标准差，滞后 2 日；灰底为休息日。突增会抬高其后数日的上限。</translation>
    </message>
    <message>
        <source>Reported by class</source>
        <translation>上报事件类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>其他各类</translation>
    </message>
    <message>
        <source>Reported by place and present state</source>
        <translation>分区域上报量及现状</translation>
    </message>
    <message>
        <source>%1 with few events</source>
        <translation>事件较少的 %1 处</translation>
    </message>
    <message>
        <source>not located</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>Reported by weekday and hour</source>
        <translation>上报时段分布</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>In-time rate by street</source>
        <translation>各镇街按时办结率</translation>
    </message>
    <message>
        <source>whole area</source>
        <translation>全区</translation>
    </message>
    <message>
        <source>In order of their codes. Higher or lower: the whole area lies outside the street&apos;s Wilson interval of 95 %. Handled by the first due date ÷ (closed + open and overdue).</source>
        <translation>按代码排列，不排名次。“高于”“低于”指全区数值落在该镇街 95 % Wilson 区间之外。按时办结率 = 首个时限内办理 ÷（已结案 + 超期未结）。</translation>
    </message>
</context>
<context>
    <name>qz::grid::OverviewPage</name>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 日</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 日</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>近 90 日</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>自选时段</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To, including</source>
        <translation>至（含）</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Handling: all counts</source>
        <translation>承办口径：全部数值</translation>
    </message>
    <message>
        <source>Display: 1–4 hidden</source>
        <translation>展示口径：1–4 隐去</translation>
    </message>
    <message>
        <source>For walls, bulletins and comparison, counts of 1–4 are hidden in charts, tables, copies and prints alike.</source>
        <translation>用于大屏、通报和比较时，图、表、复制和打印中 1–4 件的数值一律隐去。</translation>
    </message>
    <message>
        <source>The grid module does not run: see Settings, Modules.</source>
        <translation>网格模块未运行，请见“设置—模块”。</translation>
    </message>
    <message>
        <source>Not shown: the counts are too small for this audience.</source>
        <translation>数值过小，按此口径不显示。</translation>
    </message>
    <message>
        <source>No event was reported in this area and period.</source>
        <translation>该区域在所选时段内没有上报事件。</translation>
    </message>
    <message>
        <source>Rates are compared between the streets of a district only. Choose the district above.</source>
        <translation>按时办结率只在区县的各镇街之间比较，请在顶栏选择区县。</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>qz::grid::RedrawPage</name>
    <message>
        <source>Map of the village</source>
        <translation>本村地图</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Grids from a file…</source>
        <translation>从文件导入网格…</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>查看案件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Grids merged</source>
        <translation>合并网格</translation>
    </message>
    <message>
        <source>Makes one of the chosen grids; the first one&apos;s code stays</source>
        <translation>把所选网格合成一个，保留第一个的编码</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Grid removed</source>
        <translation>删除网格</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>补上缝隙</translation>
    </message>
    <message>
        <source>Makes a grid of the gap that is chosen in the list</source>
        <translation>把列表中选中的缝隙变成一个网格</translation>
    </message>
    <message>
        <source>Move corners</source>
        <translation>移动角点</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>A line from border to border through the chosen grid; a double click ends</source>
        <translation>穿过所选网格从边界到边界画线，双击结束</translation>
    </message>
    <message>
        <source>Draw a grid</source>
        <translation>新画网格</translation>
    </message>
    <message>
        <source>Corner after corner; a double click ends</source>
        <translation>逐点单击，双击结束</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>公顷</translation>
    </message>
    <message>
        <source>Grids of the village</source>
        <translation>本村网格</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Check of the borders</source>
        <translation>边界检查</translation>
    </message>
    <message>
        <source>Choose a village on the map, then draw its grids.</source>
        <translation>请先在地图上选中村（社区），再划分网格。</translation>
    </message>
    <message>
        <source>This case is no drawing of grids.</source>
        <translation>该案件不是网格调整。</translation>
    </message>
    <message>
        <source>Unsaved drawing taken up again</source>
        <translation>接着未保存的图形</translation>
    </message>
    <message>
        <source>The drawing goes on where it was left.</source>
        <translation>已恢复上次未保存的图形。</translation>
    </message>
    <message>
        <source>Grid named</source>
        <translation>修改编码或名称</translation>
    </message>
    <message>
        <source>Draw grids</source>
        <translation>网格划分</translation>
    </message>
    <message>
        <source>The village has no border: whether the grids cover it cannot be checked.</source>
        <translation>该村没有边界，无法检查网格是否完整覆盖。</translation>
    </message>
    <message>
        <source>The grids cover the village once and without remainder.</source>
        <translation>网格完整覆盖本村，无缝隙、无重叠。</translation>
    </message>
    <message>
        <source>Gap filled</source>
        <translation>补上缝隙</translation>
    </message>
    <message>
        <source>What is wrong with the borders comes first.</source>
        <translation>请先处理边界存在的问题。</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Only to look at: it is no draft any more</source>
        <translation>已非草稿，只能查看</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Draft %1 saved</source>
        <translation>草稿 %1 已保存</translation>
    </message>
    <message>
        <source>%1 is in review; somebody else publishes it</source>
        <translation>%1 已送审，由另一人发布</translation>
    </message>
    <message>
        <source>Grids from a file</source>
        <translation>从文件导入网格</translation>
    </message>
    <message>
        <source>Maps (*.geojson *.json *.gpkg *.shp)</source>
        <translation>地图文件 (*.geojson *.json *.gpkg *.shp)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>No feature of the file has a place.</source>
        <translation>文件中没有带位置的图形。</translation>
    </message>
    <message>
        <source>Which position is right?</source>
        <translation>哪个位置是对的？</translation>
    </message>
    <message>
        <source>outside all areas</source>
        <translation>不在任何区域内</translation>
    </message>
    <message>
        <source>As written (WGS-84, CGCS2000): %1</source>
        <translation>按原样（WGS-84、CGCS2000）：%1</translation>
    </message>
    <message>
        <source>Taken for GCJ-02: %1</source>
        <translation>按 GCJ-02 换算：%1</translation>
    </message>
    <message>
        <source>The two lie %1 m apart.</source>
        <translation>两者相距 %1 米。</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>GCJ-02</source>
        <translation>GCJ-02</translation>
    </message>
    <message>
        <source>No area of the file lies in this village.</source>
        <translation>文件中没有位于本村的区域。</translation>
    </message>
    <message>
        <source>Grids taken from a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>Remove corner</source>
        <translation>删除角点</translation>
    </message>
    <message>
        <source>Takes the chosen corner out of all grids that have it (Delete)</source>
        <translation>把选中的角点从共用它的网格中一并去掉（Delete）</translation>
    </message>
    <message>
        <source>Drag a corner; neighbours follow. Double click a side for a new corner; Delete removes the chosen one.</source>
        <translation>拖动角点，相邻网格一起变；双击边线加角点，按Delete删除选中的角点。</translation>
    </message>
</context>
<context>
    <name>qz::grid::RedrawPanel</name>
    <message>
        <source>Draw on the map…</source>
        <translation>在图上划分…</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变动情况</translation>
    </message>
    <message>
        <source>%1: unchanged, %2 ha</source>
        <translation>%1：不变，%2 公顷</translation>
    </message>
    <message>
        <source>%1: %2 → %3 ha</source>
        <translation>%1：%2 → %3 公顷</translation>
    </message>
    <message>
        <source>%1: new, %2 ha</source>
        <translation>%1：新增，%2 公顷</translation>
    </message>
    <message>
        <source>%1: ends, was %2 ha</source>
        <translation>%1：撤销，原 %2 公顷</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>尚未画图。</translation>
    </message>
    <message>
        <source>Blue: as drawn. Dashed: as in force now.</source>
        <translation>蓝线为调整后，虚线为现行网格。</translation>
    </message>
    <message>
        <source>Blue: as published. Dashed: as in force before; events of before keep the grid they had.</source>
        <translation>蓝线：发布的划分；虚线：此前有效的划分。此前的事件仍属原网格。</translation>
    </message>
</context>
<context>
    <name>qz::grid::SupervisionPage</name>
    <message>
        <source>New matter</source>
        <translation>新建督办</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>All replied</source>
        <translation>已全部回复</translation>
    </message>
    <message>
        <source>No supervised matter here</source>
        <translation>没有督办事项</translation>
    </message>
    <message>
        <source>Matters from a leader&apos;s note, a meeting or a bulletin stand here until they are written off.</source>
        <translation>领导批示、会议或通报确定的督办事项列在这里，直至销号。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matters</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Supervised matters</source>
        <translation>督办事项</translation>
    </message>
</context>
<context>
    <name>qz::grid::Wall</name>
    <message>
        <source>hidden</source>
        <translation>隐</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 ÷ %2</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>hidden: small counts</source>
        <translation>小数目隐去</translation>
    </message>
    <message>
        <source>the 7 days before: %1</source>
        <translation>前七日 %1</translation>
    </message>
    <message>
        <source>Reported in 7 days</source>
        <translation>近七日受理</translation>
    </message>
    <message>
        <source>Closed in 7 days</source>
        <translation>近七日办结</translation>
    </message>
    <message>
        <source>Closed in time</source>
        <translation>按时办结率</translation>
    </message>
    <message>
        <source>Sent back to rework</source>
        <translation>返工率</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>当前未结</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation>当前超期</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>参观模式</translation>
    </message>
    <message>
        <source>d MMMM, dddd</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Data of %1 (one hour late)</source>
        <translation>数据截至 %1（延时 60 分）</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>Reported in 7 days, by area</source>
        <translation>近七日受理 · 按区域（件）</translation>
    </message>
    <message>
        <source>Reported in 7 days, by class</source>
        <translation>近七日受理 · 按大类（件）</translation>
    </message>
    <message>
        <source>Reported, day by day</source>
        <translation>近七日受理 · 按日（件）</translation>
    </message>
    <message>
        <source>Reported in 7 days, by the hour</source>
        <translation>近七日受理 · 按时段（件）</translation>
    </message>
    <message>
        <source>Too few to show without telling single cases.</source>
        <translation>件数过少，显示会透露个案。</translation>
    </message>
    <message>
        <source>Counts of 1 to 4 are hidden; nobody can be told from what is shown.</source>
        <translation>1 至 4 件一律隐去，所示内容不能识别任何个人。</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1时</translation>
    </message>
</context>
<context>
    <name>qz::grid::WallWindow</name>
    <message>
        <source>%1 · Social governance</source>
        <translation>%1社会治理综合指挥台</translation>
    </message>
    <message>
        <source>Display wall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
</TS>
