<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::CoreImports</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>A unit needs a code and a name.</source>
        <translation>单位须有代码和名称。</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>All grids of a village</source>
        <translation>村（社区）全部网格</translation>
    </message>
    <message>
        <source>Places of units on duty</source>
        <translation>值班单位位置</translation>
    </message>
</context>
<context>
    <name>qz::Diagnostics</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
</context>
<context>
    <name>qz::ExportRun</name>
    <message>
        <source>There is no list “%1”; known are: %2.</source>
        <translation>没有列表“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>“%1” have no place on a map; write them as csv, xlsx or json.</source>
        <translation>“%1”没有地图位置，请写成 csv、xlsx 或 json。</translation>
    </message>
    <message>
        <source>Rows of “%1” tell of single cases and are for those who handle them. For others there are counts by area (area-counts) and reports.</source>
        <translation>“%1”逐行反映具体案事件，仅供承办人员使用。对外可提供区域统计数（area-counts）和报表。</translation>
    </message>
</context>
<context>
    <name>qz::Fields</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>当前承办</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Reworks</source>
        <translation>返工次数</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案时间</translation>
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
        <source>Code</source>
        <translation>代码</translation>
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
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>几何内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>值班岗位</translation>
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
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Steps (minutes; who; role)</source>
        <translation>逐级告警（分钟；告知谁；角色）</translation>
    </message>
    <message>
        <source>Duty day begins</source>
        <translation>值班日起始时间</translation>
    </message>
    <message>
        <source>Seconds between sounds</source>
        <translation>响铃间隔（秒）</translation>
    </message>
    <message>
        <source>Hours an event rings</source>
        <translation>事件响铃时长（小时）</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>静音自</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>静音至</translation>
    </message>
    <message>
        <source>Stands below</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Set up by</source>
        <translation>设立依据</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>报告时间</translation>
    </message>
    <message>
        <source>Minutes until it is shown as old</source>
        <translation>多少分钟后视为过时</translation>
    </message>
    <message>
        <source>Hours until it is erased</source>
        <translation>多少小时后清除</translation>
    </message>
</context>
<context>
    <name>qz::ImportRun</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>无法读取文件%1：%2</translation>
    </message>
    <message>
        <source>“%1” is imported from a table (csv, xlsx, json), not from this file.</source>
        <translation>“%1”须从表格（csv、xlsx、json）导入，不能用此文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be imported; known are: %2.</source>
        <translation>“%1”不能导入，可用：%2。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件%1。</translation>
    </message>
    <message>
        <source>“%1” cannot be written to the column “%2”; give each field that can be written back a column of its own.</source>
        <translation>“%1”不能写入列“%2”；每个可回填的字段须各占一列。</translation>
    </message>
    <message>
        <source>This file came in already, on %1.</source>
        <translation>该文件已于 %1 导入过。</translation>
    </message>
    <message>
        <source>The module that imported “%1” is not running; switch it on.</source>
        <translation>导入“%1”的模块未运行；请先启用。</translation>
    </message>
    <message>
        <source>Rejected column</source>
        <translation>退回列</translation>
    </message>
    <message>
        <source>Reason of the rejection</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>The file %1 was too large to be kept in the store.</source>
        <translation>文件 %1 过大，未留存在库中。</translation>
    </message>
    <message>
        <source>“%1” is imported from GeoPackage, GeoJSON or shapefile, not from this file.</source>
        <translation>“%1”须从 GeoPackage、GeoJSON 或 Shapefile 导入，不能用此文件。</translation>
    </message>
    <message>
        <source>The first place is written as %1; as %2 it lies at %3, %4 m away.</source>
        <translation>第一处坐标原值为 %1；按 %2 换算后为 %3，相距 %4 米。</translation>
    </message>
</context>
<context>
    <name>qz::Jobs</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>qz::ModuleHost</name>
    <message>
        <source>It needs the module “%1”, which cannot start: %2</source>
        <translation>所需模块“%1”无法启动：%2</translation>
    </message>
    <message>
        <source>Its file cannot be loaded: %1</source>
        <translation>模块文件无法载入：%1</translation>
    </message>
    <message>
        <source>It needs the module “%1”, which is not there.</source>
        <translation>缺少所需模块“%1”。</translation>
    </message>
    <message>
        <source>These modules need each other in a ring: %1.</source>
        <translation>下列模块循环依赖：%1。</translation>
    </message>
    <message>
        <source>The file %1 is not a module of this program.</source>
        <translation>文件%1不是本程序的模块。</translation>
    </message>
    <message>
        <source>It is switched off in the settings.</source>
        <translation>已在设置中停用。</translation>
    </message>
    <message>
        <source>It was built for version %1 of the program&apos;s interface; this is version %2.</source>
        <translation>该模块适用于接口版本%1，当前为版本%2。</translation>
    </message>
</context>
<context>
    <name>qz::PrivacyGate</name>
    <message>
        <source>The file %1 is missing; install the program again.</source>
        <translation>缺少文件 %1，请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>qz::Reference</name>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Posts of the units; who holds one stands in the table of the staff.</source>
        <translation>各单位的岗位；任职人员见“岗位任职”。</translation>
    </message>
    <message>
        <source>Staff of posts</source>
        <translation>岗位任职</translation>
    </message>
    <message>
        <source>Who holds which post, from the appointment on.</source>
        <translation>自任命之日起，谁任哪个岗位。</translation>
    </message>
    <message>
        <source>There is no post “%1”.</source>
        <translation>没有岗位“%1”。</translation>
    </message>
    <message>
        <source>Alarms of the watch</source>
        <translation>值班告警规则</translation>
    </message>
    <message>
        <source>When urgent events ring, when it is quiet, and who is told after how many minutes.</source>
        <translation>紧急事件何时响铃、何时静音、多少分钟后告知谁。</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>没有数据表“%1”。</translation>
    </message>
    <message>
        <source>No rules of the watch are in force on %1; add a version in the settings, under tables.</source>
        <translation>%1 没有施行中的值班告警规则；请在“设置”的“数据表”中增加版本。</translation>
    </message>
    <message>
        <source>The data of the demo, %1, cannot be read.</source>
        <translation>无法读取演示数据 %1。</translation>
    </message>
    <message>
        <source>Places of units on duty</source>
        <translation>值班单位位置</translation>
    </message>
    <message>
        <source>How long the last reported place of a unit on duty counts. Only the last one is kept, never a way.</source>
        <translation>值班单位最近所报位置的有效时间。只保留最近一次，不留轨迹。</translation>
    </message>
</context>
<context>
    <name>qz::Runtime</name>
    <message>
        <source>The file of “%1” holds no module.</source>
        <translation>“%1”的文件中没有模块。</translation>
    </message>
</context>
<context>
    <name>qz::SealedFile</name>
    <message>
        <source>The file %1 cannot be kept or read: %2</source>
        <translation>文件 %1 无法保存或读取：%2</translation>
    </message>
    <message>
        <source>The file %1 changed while it was read; import it again.</source>
        <translation>读取时文件 %1 有变动，请重新导入。</translation>
    </message>
    <message>
        <source>The kept file is damaged; restore it from a backup.</source>
        <translation>留存的文件已损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>磁盘空间不足</translation>
    </message>
</context>
<context>
    <name>qz::Search</name>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Number elsewhere</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点和区域</translation>
    </message>
    <message>
        <source>Laws and limits</source>
        <translation>法条和时限</translation>
    </message>
    <message>
        <source>Persons in your own cases</source>
        <translation>本单位案件中的人员</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Texts of rules</source>
        <translation>规则原文</translation>
    </message>
</context>
</TS>
