<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Fields</name>
    <message>
        <source>Number of the other system</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细情况</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>上报人</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Top class</source>
        <translation>上级类别</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>门类</translation>
    </message>
    <message>
        <source>Other words, one a line</source>
        <translation>其他叫法（每行一个）</translation>
    </message>
    <message>
        <source>Needs an independent check</source>
        <translation>须独立核查</translation>
    </message>
    <message>
        <source>Villages may handle it</source>
        <translation>村（社区）可以处置</translation>
    </message>
    <message>
        <source>When it is filed</source>
        <translation>立案条件</translation>
    </message>
    <message>
        <source>When it is closed</source>
        <translation>结案条件</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Time allowed</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计时单位</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Or the unit of the area</source>
        <translation>或所在区域的单位</translation>
    </message>
    <message>
        <source>Item of the list</source>
        <translation>清单条目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>qz::grid::Classes</name>
    <message>
        <source>There is no class “%1”; give the code of a class, or * for all.</source>
        <translation>没有类别“%1”；请填类别代码，或填 * 表示全部。</translation>
    </message>
    <message>
        <source>Event classes</source>
        <translation>事件分类</translation>
    </message>
    <message>
        <source>What an event is, when it is filed and closed, and whether it needs a check.</source>
        <translation>事件属于什么、何时立案结案、是否须核查。</translation>
    </message>
    <message>
        <source>A class is not below itself.</source>
        <translation>类别不能是自己的下级。</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>处置时限</translation>
    </message>
    <message>
        <source>How long each stage may take: the class before its top class before all. Clocks that run keep their limit.</source>
        <translation>各环节的时限：先按本类，再按上级类别，最后按全部类别；运行中的时钟仍按原时限。</translation>
    </message>
    <message>
        <source>Write a whole number from 1 on.</source>
        <translation>请填写 1 以上的整数。</translation>
    </message>
    <message>
        <source>Authority list</source>
        <translation>权责清单</translation>
    </message>
    <message>
        <source>Which unit leads for which class; the dispatch proposes it with its item.</source>
        <translation>各类事件由哪个单位主办；派遣时据此推荐并注明条目。</translation>
    </message>
    <message>
        <source>Name either a unit or the kind of unit of the area.</source>
        <translation>单位和所在区域的单位类型只能填写一项。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Demo</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取%1。</translation>
    </message>
    <message>
        <source>%1 lacks words or rates.</source>
        <translation>%1缺少词条或比率。</translation>
    </message>
    <message>
        <source>Synthetic events</source>
        <translation>模拟事件</translation>
    </message>
    <message>
        <source>“%1” is no scale; write desk, district or city.</source>
        <translation>“%1”不是规模；请写 desk、district 或 city。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Events</name>
    <message>
        <source>There is no area “%1” in the area tree. Give the code of a known area, or none.</source>
        <translation>区域树中没有区域“%1”。请填写已有区域的代码，或留空。</translation>
    </message>
    <message>
        <source>%1 (%2 m away)</source>
        <translation>%1（相距%2米）</translation>
    </message>
    <message>
        <source>An open event of the same class is close by: %1. Add to that one, or save all the same.</source>
        <translation>附近有同类在办事件：%1。请并入该件，或仍然保存。</translation>
    </message>
    <message>
        <source>The event %1 has lost its details.</source>
        <translation>事件%1的详情缺失。</translation>
    </message>
    <message>
        <source>No unit was named and none can be proposed. %1</source>
        <translation>未指定单位，也无可推荐的单位。%1</translation>
    </message>
    <message>
        <source>%1 has this event already.</source>
        <translation>该事件已由%1承办。</translation>
    </message>
    <message>
        <source>The text may name a person, or holds a telephone or identity number. An urgent report says age and sex at most: take the name out.</source>
        <translation>正文可能含有人名、电话或证件号码。紧急信息至多写年龄和性别，请删去姓名。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Import</name>
    <message>
        <source>the time it was reported is missing</source>
        <translation>缺少上报时间</translation>
    </message>
    <message>
        <source>the class is missing</source>
        <translation>缺少类别</translation>
    </message>
    <message>
        <source>as imported from %1</source>
        <translation>导入自%1</translation>
    </message>
    <message>
        <source>State in the other system: “%1”.</source>
        <translation>对方系统中的状态：“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows without a matching area were imported as unlocated.</source>
        <translation>
            <numerusform>%n行没有对应区域，已按位置待定导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points lie outside every known boundary.</source>
        <translation>
            <numerusform>%n个点位不在任何已知边界内。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name an area that is not in the area tree.</source>
        <translation>
            <numerusform>%n行所填区域不在区域树中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have a class that the class table does not know; they entered as “other” with their own word kept.</source>
        <translation>
            <numerusform>%n行的类别不在类别表中，已按“其他”导入，保留原有名称。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have a state that is not known here; it is kept in a note and they entered as reported.</source>
        <translation>
            <numerusform>%n行的状态无法识别，已记入备注，并按上报导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells could not be read and were left out.</source>
        <translation>
            <numerusform>%n个单元格无法识别，未导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were closed before they were opened; their closing time was left out.</source>
        <translation>
            <numerusform>%n行的结案时间早于上报时间，结案时间未导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points are not on the earth and were left out.</source>
        <translation>
            <numerusform>%n个点位的坐标无效，未导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::Place</name>
    <message>
        <source>A point needs both longitude and latitude.</source>
        <translation>点位须同时填写经度和纬度。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Redraw</name>
    <message>
        <source>Nothing is drawn yet; draw the grids first.</source>
        <translation>尚未绘制网格，请先绘制。</translation>
    </message>
    <message>
        <source>Grid %1 does not lie in %2.</source>
        <translation>网格 %1 不在 %2 辖区内。</translation>
    </message>
    <message>
        <source>Name a village or community (12 digits).</source>
        <translation>请填写村（社区）的12位代码。</translation>
    </message>
    <message>
        <source>Grids of %1</source>
        <translation>%1的网格调整</translation>
    </message>
</context>
<context>
    <name>qz::grid::Reference</name>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Service points, shelters, hydrants, schools and the like for the map.</source>
        <translation>在地图上显示的服务点、避难场所、消火栓、学校等设施。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Supervision</name>
    <message>
        <source>Name at least one unit that has to reply.</source>
        <translation>请至少填写一个承办单位。</translation>
    </message>
    <message>
        <source>The matter may name a person; write what it is about, without names.</source>
        <translation>督办事项可能含有人名，请只写事由，不写姓名。</translation>
    </message>
    <message>
        <source>The day to reply by lies before the matter.</source>
        <translation>回复期限早于督办日期。</translation>
    </message>
    <message>
        <source>This unit is not asked in the matter; name the unit whose reply it is.</source>
        <translation>该单位不是本事项的承办单位，请选择回复单位。</translation>
    </message>
    <message>
        <source>%1 has not replied yet.</source>
        <translation>%1 尚未回复。</translation>
    </message>
</context>
</TS>
