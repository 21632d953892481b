<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Access</name>
    <message>
        <source>There is no user “%1”.</source>
        <translation>没有用户“%1”。</translation>
    </message>
    <message>
        <source>User “%1” is switched off.</source>
        <translation>用户“%1”已停用。</translation>
    </message>
    <message>
        <source>“%1” lacks the permission %2 in area %3.</source>
        <translation>“%1”在区域%3没有权限%2。</translation>
    </message>
    <message>
        <source>“%1” may use the permission %2 in area %3 and below, not in %4.</source>
        <translation>“%1”的权限%2限于区域%3及其下级，不含%4。</translation>
    </message>
    <message>
        <source>A user needs a name and an area.</source>
        <translation>用户须有名称和区域。</translation>
    </message>
    <message>
        <source>There is no role “%1”; the roles are %2.</source>
        <translation>没有角色“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>The file %1 is missing; install the program again.</source>
        <translation>缺少文件%1，请重新安装程序。</translation>
    </message>
    <message>
        <source>The file %1 holds no roles.</source>
        <translation>文件%1中没有角色。</translation>
    </message>
    <message>
        <source>The role “%1” of “%2” ended on %3.</source>
        <translation>“%2”的角色“%1”已于 %3 终止。</translation>
    </message>
    <message>
        <source>The role “%1” of “%2” begins on %3.</source>
        <translation>“%2”的角色“%1”自 %3 起生效。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>没有角色“%1”。</translation>
    </message>
    <message>
        <source>There is no area %1 in this store.</source>
        <translation>数据库中没有区域 %1。</translation>
    </message>
    <message>
        <source>The first day is today or a later day.</source>
        <translation>起始日期须为今天或以后。</translation>
    </message>
    <message>
        <source>Say by which order it is given.</source>
        <translation>请填写依据文件。</translation>
    </message>
    <message>
        <source>“%1” has this role there from %2 to %3 already.</source>
        <translation>“%1”在该区域 %2 至 %3 已有此角色。</translation>
    </message>
    <message>
        <source>There is no such grant.</source>
        <translation>没有这条授权。</translation>
    </message>
    <message>
        <source>What has passed stays as it was: give the role again from a day that is to come.</source>
        <translation>已经过去的不能更改：请另行授予，自今天或以后起算。</translation>
    </message>
    <message>
        <source>The last day is %1 at the earliest.</source>
        <translation>截止日期最早为 %1。</translation>
    </message>
</context>
<context>
    <name>qz::Approvals</name>
    <message>
        <source>“%1” is no step that needs somebody&apos;s approval; take it directly.</source>
        <translation>“%1”不是需要签批的步骤，请直接办理。</translation>
    </message>
    <message>
        <source>%1 is in state “%2”; “%3” is not possible there.</source>
        <translation>%1 现处于“%2”，不能办理“%3”。</translation>
    </message>
    <message>
        <source>A request holds no personal data; leave it out.</source>
        <translation>申请中不得含个人信息，请删去。</translation>
    </message>
    <message>
        <source>The same request for %1 waits for its answer already.</source>
        <translation>%1 的同一申请已在待签批中。</translation>
    </message>
    <message>
        <source>There is no request %1.</source>
        <translation>没有申请 %1。</translation>
    </message>
    <message>
        <source>The request for %1 was answered already.</source>
        <translation>%1 的申请已有答复。</translation>
    </message>
    <message>
        <source>Say who signed the slip.</source>
        <translation>请写明批条由谁签字。</translation>
    </message>
    <message>
        <source>%1 cannot approve the own request.</source>
        <translation>%1 不能审批自己的申请。</translation>
    </message>
    <message>
        <source>A decision on paper needs its scanned slip among the attachments of %1.</source>
        <translation>纸质批示须先把扫描的批条存入 %1 的附件。</translation>
    </message>
    <message>
        <source>Say why the request is refused.</source>
        <translation>请写明不同意的理由。</translation>
    </message>
    <message>
        <source>Only %1, who asked, can take the request back.</source>
        <translation>只有申请人 %1 可以撤回申请。</translation>
    </message>
    <message>
        <source>A request and its answer name nobody; leave names and telephone numbers out.</source>
        <translation>申请和签批意见中不写姓名和电话，请删去。</translation>
    </message>
</context>
<context>
    <name>qz::AreaImport</name>
    <message>
        <source>Feature %1: the border met itself (places: %2, first at %3, %4) and was mended; the area changed by %5 %.</source>
        <translation>第%1个要素：边界有%2处自相交或自相接（首处在%3, %4），已修补；面积变化%5%。</translation>
    </message>
    <message>
        <source>%1 is a grid; import it as grids.</source>
        <translation>%1是网格，请按网格导入。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>%1 does not lie in %2.</source>
        <translation>%1不属于%2。</translation>
    </message>
    <message>
        <source>%1 stands in row %2 already, with another name.</source>
        <translation>%1已在第%2行，名称不同。</translation>
    </message>
    <message>
        <source>There is no area %1 (%2); import the areas first.</source>
        <translation>没有区域%1（%2），请先导入区域。</translation>
    </message>
    <message>
        <source>%1 (%2) is an old division, followed by %3.</source>
        <translation>%1（%2）为旧区划，现为%3。</translation>
    </message>
    <message>
        <source>The feature has neither a code nor a name.</source>
        <translation>该要素既无代码也无名称。</translation>
    </message>
    <message>
        <source>No area is called “%1”.</source>
        <translation>没有名为“%1”的区域。</translation>
    </message>
    <message>
        <source>Several areas are called “%1”: %2.</source>
        <translation>名为“%1”的区域有多个：%2。</translation>
    </message>
    <message>
        <source>A boundary must be a polygon; this is “%1”.</source>
        <translation>边界应为多边形，此处为“%1”。</translation>
    </message>
    <message>
        <source>Feature %1 is the boundary of %2 already.</source>
        <translation>要素%1已是%2的边界。</translation>
    </message>
    <message>
        <source>The geometry is not a polygon in WKT.</source>
        <translation>几何内容不是WKT多边形。</translation>
    </message>
    <message>
        <source>“%1” is not a grid code; it has 15 digits, 12 of the village and 3 more.</source>
        <translation>“%1”不是网格代码，网格代码为15位：村（社区）12位加顺序码3位。</translation>
    </message>
    <message>
        <source>Grid %1 does not lie in village %2.</source>
        <translation>网格%1不属于村（社区）%2。</translation>
    </message>
    <message>
        <source>“%1” is not a kind of grid; write BASIC or DEDICATED.</source>
        <translation>“%1”不是网格类型，请填写BASIC（基础网格）或DEDICATED（专属网格）。</translation>
    </message>
    <message>
        <source>%1 stands in row %2 already.</source>
        <translation>%1已在第%2行。</translation>
    </message>
    <message>
        <source>Several areas are called “%1”; give the code.</source>
        <translation>名为“%1”的区域有多个，请填写代码。</translation>
    </message>
    <message>
        <source>“%1” is not a position in degrees.</source>
        <translation>“%1”不是以度表示的坐标。</translation>
    </message>
    <message>
        <source>“%1” is not the code of a grid (15 digits).</source>
        <translation>“%1”不是网格代码（15位）。</translation>
    </message>
    <message>
        <source>Grid %1 has no border. %2</source>
        <translation>网格 %1 没有边界。%2</translation>
    </message>
    <message>
        <source>Grid %1 is there twice.</source>
        <translation>网格 %1 重复出现。</translation>
    </message>
    <message>
        <source>Grid %1 does not lie in village %2; one village at a time.</source>
        <translation>网格 %1 不在村（社区）%2 内；每次只能调整一个村（社区）。</translation>
    </message>
    <message>
        <source>A village has at most %1 grids.</source>
        <translation>一个村（社区）最多 %1 个网格。</translation>
    </message>
    <message>
        <source>There are no grids.</source>
        <translation>没有网格。</translation>
    </message>
    <message>
        <source>These grids end today: %1.</source>
        <translation>下列网格自今日起停用：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n areas that others lie in were missing and were made provisional; import their names later.</source>
        <translation>
            <numerusform>缺少%n个上级区域，已暂定建立，名称请稍后导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n villages or higher areas were missing and were made provisional; import their names later.</source>
        <translation>
            <numerusform>缺少%n个村（社区）或上级区域，已暂定建立，名称请稍后导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places lie in no known area.</source>
        <translation>
            <numerusform>%n个地点不在任何已知区域内。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::Assessments</name>
    <message>
        <source>The assessment cannot be read.</source>
        <translation>影响评估无法读取。</translation>
    </message>
    <message>
        <source>This must be filled in before the assessment is signed.</source>
        <translation>签署影响评估前须填写此项。</translation>
    </message>
    <message>
        <source>Another version is the newest, or it is signed already; look again.</source>
        <translation>已有更新的版本，或已签署；请刷新后再看。</translation>
    </message>
</context>
<context>
    <name>qz::Attachments</name>
    <message>
        <source>%1 has %2; an attachment has at most %3. Make it smaller or keep it elsewhere.</source>
        <translation>%1大小为%2，附件最大%3。请压缩，或另行保存。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件%1。</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>文件%1为空。</translation>
    </message>
    <message>
        <source>%1 is not a file; choose the files in it.</source>
        <translation>%1不是文件，请选择其中的文件。</translation>
    </message>
    <message>
        <source>The content of the attachment was deleted while it was added to %1; add it again.</source>
        <translation>附件在添加到%1的过程中内容已被删除，请重新添加。</translation>
    </message>
    <message>
        <source>%1 has %2 attachments already; remove some first.</source>
        <translation>%1已有%2个附件，请先移除部分附件。</translation>
    </message>
    <message>
        <source>There is no attachment %1.</source>
        <translation>没有附件%1。</translation>
    </message>
    <message>
        <source>Say why the attachment is taken off %1.</source>
        <translation>请说明从%1移除附件的理由。</translation>
    </message>
    <message>
        <source>Attachment %1 of case %2 is missing in the store</source>
        <translation>数据库中缺少案件%2的附件%1</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>This may name somebody and everyone who sees the case can read it. Say what the file is, not whose.</source>
        <translation>此处可能写有他人姓名，所有能看到案件的人都读得到。请写明是什么材料，不要写是谁的。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>文件 %1 无法写入：%2</translation>
    </message>
    <message>
        <source>Attachments of %1 may show people and are stored sealed only; log in first.</source>
        <translation>%1 的附件可能含个人信息，只能密封保存；请先登录。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>文件 %1 无法读取：%2</translation>
    </message>
</context>
<context>
    <name>qz::Cases</name>
    <message>
        <source>%1 is in state “%2”; “%3” is not possible there.</source>
        <translation>%1当前状态为“%2”，不能办理“%3”。</translation>
    </message>
    <message>
        <source>%1 Nothing is allowed now.</source>
        <translation>%1当前没有可办步骤。</translation>
    </message>
    <message>
        <source>%1 Allowed now: %2.</source>
        <translation>%1当前可办：%2。</translation>
    </message>
    <message>
        <source>%1 was changed since it was opened here; look at it again before you act.</source>
        <translation>%1在打开后已有变动，请重新查看后再办理。</translation>
    </message>
    <message>
        <source>There is no step “%1”.</source>
        <translation>没有步骤“%1”。</translation>
    </message>
    <message>
        <source>No limit runs that could be extended.</source>
        <translation>没有可延期的运行中时限。</translation>
    </message>
    <message>
        <source>Several limits run; name one of: %1.</source>
        <translation>有多个时限正在运行，请指明其一：%1。</translation>
    </message>
    <message>
        <source>The amount of an extension is a whole number above 0.</source>
        <translation>延期时长应为大于0的整数。</translation>
    </message>
    <message>
        <source>Unknown kind of case.</source>
        <translation>案件种类不明。</translation>
    </message>
    <message>
        <source>Handling the case</source>
        <translation>办理案件</translation>
    </message>
    <message>
        <source>There is no kind of case “%1”; known are: %2.</source>
        <translation>没有案件种类“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>%1 has the external number %2 already.</source>
        <translation>外部编号%2已用于%1。</translation>
    </message>
    <message>
        <source>The case to update is not in the store.</source>
        <translation>数据库中没有要更新的案件。</translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation>没有案件%1。</translation>
    </message>
    <message>
        <source>No case number could be taken.</source>
        <translation>未能取得案件编号。</translation>
    </message>
    <message>
        <source>The module of %1 (%2) is not running; switch it on.</source>
        <translation>%1所属模块（%2）未运行，请启用。</translation>
    </message>
    <message>
        <source>%1 lies in the future; it is %2 now.</source>
        <translation>%1晚于当前时间，现在是%2。</translation>
    </message>
    <message>
        <source>%1 lies before the step before it, which was at %2.</source>
        <translation>%1早于上一步骤的时间%2。</translation>
    </message>
    <message>
        <source>“%1” is personal data and is stored sealed only; log in first, or leave it empty.</source>
        <translation>“%1”属于个人信息，只能加密保存，请先登录，或留空。</translation>
    </message>
    <message>
        <source>The module “%1” handles personal data and its impact assessment is not signed: no case can be taken in. An administrator writes and signs it in the settings, under impact assessment.</source>
        <translation>模块“%1”处理个人信息，影响评估尚未签署，不能受理新案件。请管理员在“设置”的“影响评估”中起草并签署。</translation>
    </message>
</context>
<context>
    <name>qz::Core</name>
    <message>
        <source>%1 chain: entries %2 to %3 are missing.</source>
        <translation>%1链：缺少第%2至%3条。</translation>
    </message>
    <message>
        <source>%1 chain: entry %2 was changed.</source>
        <translation>%1链：第%2条被改动。</translation>
    </message>
    <message>
        <source>%1 chain: it ends at entry %2 instead of %3.</source>
        <translation>%1链：止于第%2条，应为第%3条。</translation>
    </message>
    <message>
        <source>The store has no work calendar %1.</source>
        <translation>数据库中没有工作日历%1。</translation>
    </message>
    <message>
        <source>Work calendar %1 is in force; %2 running limits would move and stay as they are until confirmed.</source>
        <translation>工作日历%1已生效；%2个运行中时限将相应变动，确认前维持不变。</translation>
    </message>
    <message>
        <source>A limit in the store cannot be read; run verify.</source>
        <translation>数据库中有时限无法读取，请运行verify。</translation>
    </message>
    <message>
        <source>A store needs an area and an administrator.</source>
        <translation>数据库须有区域和管理员。</translation>
    </message>
    <message>
        <source>The store in %1 is in use already.</source>
        <translation>%1中的数据库正在使用。</translation>
    </message>
    <message>
        <source>User name or password are wrong.</source>
        <translation>用户名或密码错误。</translation>
    </message>
    <message>
        <source>There is a user “%1” already.</source>
        <translation>已有用户“%1”。</translation>
    </message>
    <message>
        <source>The store is empty; create it with init first.</source>
        <translation>数据库为空，请先用init建立。</translation>
    </message>
</context>
<context>
    <name>qz::Directory</name>
    <message>
        <source>There is no unit “%1”.</source>
        <translation>没有单位“%1”。</translation>
    </message>
    <message>
        <source>Several units are called “%1”; give the code.</source>
        <translation>名为“%1”的单位有多个，请填写代码。</translation>
    </message>
    <message>
        <source>A unit needs a code and a name.</source>
        <translation>单位须有代码和名称。</translation>
    </message>
</context>
<context>
    <name>qz::Duty</name>
    <message>
        <source>A line of the roster needs a unit, or a function of the district.</source>
        <translation>值班表每行须有单位，或全区的岗位。</translation>
    </message>
    <message>
        <source>Say who is on duty, or which telephone.</source>
        <translation>请填写值班人员或值班电话。</translation>
    </message>
    <message>
        <source>Give the day as 2026-09-30.</source>
        <translation>日期请写作 2026-09-30。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
    <message>
        <source>“%1…” is too long for the roster.</source>
        <translation>“%1…”过长，值班表放不下。</translation>
    </message>
</context>
<context>
    <name>qz::Fields</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Stands below</source>
        <translation>上级单位</translation>
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
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Set up by</source>
        <translation>设立依据</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Goes over to</source>
        <translation>并入单位</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>qz::Filter</name>
    <message>
        <source>A list cannot be sorted by “%1”; it can by: %2.</source>
        <translation>列表不能按“%1”排序，可按：%2。</translation>
    </message>
    <message>
        <source>This place in the list belongs to another list; start again at the first page.</source>
        <translation>该翻页位置属于另一列表，请从第一页开始。</translation>
    </message>
    <message>
        <source>“%1” cannot be compared in this way.</source>
        <translation>“%1”不能这样比较。</translation>
    </message>
    <message>
        <source>Write %1=true or %1=false.</source>
        <translation>请写%1=true或%1=false。</translation>
    </message>
    <message>
        <source>There is no field “%1” to filter by; known are: %2.</source>
        <translation>没有可筛选的字段“%1”，可用：%2。</translation>
    </message>
</context>
<context>
    <name>qz::Imports</name>
    <message>
        <source>There is no import %1; “imports list” names them.</source>
        <translation>没有导入 %1；用“imports list”查看全部。</translation>
    </message>
    <message>
        <source>Nothing of this import is left to take back.</source>
        <translation>这次导入已没有可撤回的内容。</translation>
    </message>
    <message>
        <source>Somebody acted on %1 of these cases since: %2. Nothing was taken back; the other %3 can be taken back alone.</source>
        <translation>其中 %1 件此后已有办理：%2。未撤回任何内容；其余 %3 件可以单独撤回。</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>导入已撤回。</translation>
    </message>
    <message>
        <source>The import was taken back; number %1 of “%2” is free.</source>
        <translation>导入已撤回；“%2”的外部编号 %1 已释放。</translation>
    </message>
    <message>
        <source>This difference was decided already.</source>
        <translation>这处差异已有处理结果。</translation>
    </message>
    <message>
        <source>The case of this difference is gone.</source>
        <translation>这处差异对应的案件已不存在。</translation>
    </message>
    <message>
        <source>“%1” is changed by steps of the case only.</source>
        <translation>“%1”只能通过办理步骤改变。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Re-sent order compared. As sent again: %1. As here: %2.</source>
        <translation>已比对重发工单。重发内容：%1；本机内容：%2。</translation>
    </message>
</context>
<context>
    <name>qz::ListViews</name>
    <message>
        <source>A view needs a name of at most %1 characters.</source>
        <translation>视图需要名称，最多 %1 个字。</translation>
    </message>
    <message>
        <source>This view cannot be saved.</source>
        <translation>这个视图无法保存。</translation>
    </message>
    <message>
        <source>There is no view “%1” any more.</source>
        <translation>视图“%1”已不存在。</translation>
    </message>
    <message>
        <source>There is a view “%1” already; choose another name.</source>
        <translation>已有名为“%1”的视图，请换一个名称。</translation>
    </message>
</context>
<context>
    <name>qz::Lists</name>
    <message>
        <source>Sorting</source>
        <translation>正在排序</translation>
    </message>
    <message>
        <source>This list was opened by somebody else.</source>
        <translation>这个列表由其他人打开，不能读取。</translation>
    </message>
</context>
<context>
    <name>qz::Papers</name>
    <message>
        <source>There is no such paper.</source>
        <translation>没有这份文书。</translation>
    </message>
    <message>
        <source>Papers are kept sealed only; log in with a password first.</source>
        <translation>文书只加密留存；请先用口令登录。</translation>
    </message>
    <message>
        <source>Somebody kept this version of the paper in between; try again.</source>
        <translation>这一版刚被他人存入；请重试。</translation>
    </message>
    <message>
        <source>The kept paper is not what was printed.</source>
        <translation>留存的文书与当时打印的不一致。</translation>
    </message>
    <message>
        <source>The page is of another print than the one kept under its number.</source>
        <translation>这一页不是该版号留存的那次打印。</translation>
    </message>
    <message>
        <source>This page came back already.</source>
        <translation>这一页已经归位。</translation>
    </message>
    <message>
        <source>The page does not lie on the tray any more.</source>
        <translation>这一页已不在待处理中。</translation>
    </message>
</context>
<context>
    <name>qz::Reference</name>
    <message>
        <source>A version of “%1” begins on %2 already. What is in force never changes: let the new one begin on another day.</source>
        <translation>“%1”已有自 %2 起施行的版本。已生效的版本不能改动，请给新版本另定起始日期。</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>没有这一条。</translation>
    </message>
    <message>
        <source>“%1” ends on %2 already.</source>
        <translation>“%1”已定于 %2 终止。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
</context>
<context>
    <name>qz::Reports</name>
    <message>
        <source>There is no such report; it may be discarded.</source>
        <translation>没有这份报告，可能已作废。</translation>
    </message>
    <message>
        <source>There is no kept report “%1”.</source>
        <translation>没有留存的报告“%1”。</translation>
    </message>
    <message>
        <source>“%1” does not change the state.</source>
        <translation>“%1”不改变报告状态。</translation>
    </message>
    <message>
        <source>The report was changed meanwhile; open it again.</source>
        <translation>报告已被他人改动，请重新打开。</translation>
    </message>
    <message>
        <source>An objection needs the unit and what it says.</source>
        <translation>异议须写明单位和内容。</translation>
    </message>
    <message>
        <source>A decision needs its reason.</source>
        <translation>处理异议须写明理由。</translation>
    </message>
    <message>
        <source>Nothing changed: there is nothing to correct.</source>
        <translation>数据没有变化，无须更正。</translation>
    </message>
    <message>
        <source>There is no such template.</source>
        <translation>没有这个模板。</translation>
    </message>
    <message>
        <source>The template needs a first day, not after its last one.</source>
        <translation>模板须有启用日期，且不晚于停用日期。</translation>
    </message>
</context>
<context>
    <name>qz::Retention</name>
    <message>
        <source>The retention table is empty.</source>
        <translation>保存期限表为空。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>文件 %1 无法读取：%2</translation>
    </message>
    <message>
        <source>%1 is proposed for deletion already.</source>
        <translation>%1 已提出删除。</translation>
    </message>
    <message>
        <source>Say on what ground it is asked for, without naming anybody: this record stays.</source>
        <translation>请写明申请依据，不写姓名：此记录将长期保留。</translation>
    </message>
    <message>
        <source>Who proposed a deletion does not decide on it: it takes another person in another role.</source>
        <translation>提出删除的人不能审定，须由另一角色的另一人审定。</translation>
    </message>
    <message>
        <source>%1 is not proposed for deletion.</source>
        <translation>%1 尚未提出删除。</translation>
    </message>
    <message>
        <source>A retention class needs id, kind, months or days, valid_from and source; “%1” lacks one of them.</source>
        <translation>保存期类别须有 id、kind、months 或 days、valid_from 和 source；“%1”缺少其中一项。</translation>
    </message>
</context>
<context>
    <name>qz::RoleOffice</name>
    <message>
        <source>A role needs an identifier and a title.</source>
        <translation>角色须有标识和名称。</translation>
    </message>
    <message>
        <source>A right of the role “%1” is no word.</source>
        <translation>角色“%1”有一项权限写法不对。</translation>
    </message>
    <message>
        <source>Nobody would be left who may change users and roles. Leave one role both.</source>
        <translation>这样就没有人能管理用户和角色了。请至少给一个角色保留这两项权限。</translation>
    </message>
    <message>
        <source>The file holds no roles.</source>
        <translation>文件中没有角色。</translation>
    </message>
</context>
<context>
    <name>qz::Search</name>
    <message>
        <source>The search was stopped.</source>
        <translation>查找已停止。</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>检索索引</translation>
    </message>
    <message>
        <source>The search index (%1) does not fit the texts; build it again: Settings, Store, or qizongctl index --rebuild</source>
        <translation>检索索引（%1）与正文不符；请重建：设置 › 数据库，或运行 qizongctl index --rebuild</translation>
    </message>
</context>
<context>
    <name>qz::StoreCare</name>
    <message>
        <source>The disk of %1 has no room for a backup: %2 are free, %3 are needed. Free some or choose another folder.</source>
        <translation>%1 所在磁盘空间不足，无法备份：剩余 %2，需要 %3。请清理空间或另选文件夹。</translation>
    </message>
    <message>
        <source>%1 cases and %2 journal entries came back.</source>
        <translation>恢复了 %1 件案件、%2 条经过记录。</translation>
    </message>
    <message>
        <source>The folder %1 for backups cannot be made or reached.</source>
        <translation>备份文件夹 %1 无法建立或无法访问。</translation>
    </message>
    <message>
        <source>There is no backup %1.</source>
        <translation>没有备份 %1。</translation>
    </message>
    <message>
        <source>No folder to try it in: %1</source>
        <translation>没有可用于演练的文件夹：%1</translation>
    </message>
</context>
<context>
    <name>qz::UnitOffice</name>
    <message>
        <source>There is no area %1 in this store.</source>
        <translation>本库没有区域 %1。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
    <message>
        <source>There is no unit “%1”.</source>
        <translation>没有单位“%1”。</translation>
    </message>
    <message>
        <source>A unit cannot stand below itself.</source>
        <translation>单位不能是自己的下级。</translation>
    </message>
    <message>
        <source>%1 stands below it and goes on; give it another place or end it first.</source>
        <translation>下级单位“%1”仍在施行；请先调整其隶属关系或予以终止。</translation>
    </message>
    <message>
        <source>Give its first day.</source>
        <translation>请填写起始日期。</translation>
    </message>
    <message>
        <source>“%1” begins on %2; a new version begins after that day.</source>
        <translation>“%1”自 %2 起生效，新版本须在此日之后起算。</translation>
    </message>
    <message>
        <source>“%1” ends on %2 already.</source>
        <translation>“%1”已于 %2 终止。</translation>
    </message>
    <message>
        <source>Its former name holds until the day before: the first day stays.</source>
        <translation>其曾用名截止到前一日，起始日期不能更改。</translation>
    </message>
    <message>
        <source>Say by which document it changes.</source>
        <translation>请填写变更依据的文件。</translation>
    </message>
    <message>
        <source>It goes over to another unit, which works on that day and does not stand below it.</source>
        <translation>须并入另一个单位，该单位当日在用，且不是其下级。</translation>
    </message>
</context>
<context>
    <name>qz::UnitPoints</name>
    <message>
        <source>The row has no longitude and latitude.</source>
        <translation>该行没有经纬度。</translation>
    </message>
    <message>
        <source>%1 has no duty on %2: only units of the duty roster have a place on the map. Put it into the roster first.</source>
        <translation>%1 在 %2 没有值班安排：只有值班表中的单位才在地图上标位置，请先排入值班表。</translation>
    </message>
    <message>
        <source>This is no place on earth.</source>
        <translation>该坐标不在地球上。</translation>
    </message>
    <message>
        <source>The time of the report lies ahead.</source>
        <translation>报告时间晚于当前时间。</translation>
    </message>
    <message>
        <source>A later report of this unit is on the map already.</source>
        <translation>地图上已有该单位更晚的位置。</translation>
    </message>
</context>
<context>
    <name>qz::Watch</name>
    <message>
        <source>The window ends before it begins.</source>
        <translation>时段的结束早于开始。</translation>
    </message>
    <message>
        <source>%1 does not ring: it is not urgent, or somebody has it already.</source>
        <translation>%1 没有在响铃：不是紧急事件，或已有人处理。</translation>
    </message>
    <message>
        <source>Not acknowledged for %1 min; passed on to %2.</source>
        <translation>%1 分钟无人确认，已上报%2。</translation>
    </message>
    <message>
        <source>The watch has changed meanwhile: %1 has it now.</source>
        <translation>值班已有变动：现由 %1 值班。</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Choose who takes the watch over: somebody else.</source>
        <translation>请选择另一人接班。</translation>
    </message>
    <message>
        <source>%1 has not been gone through yet; tick it.</source>
        <translation>%1 尚未交接，请逐项勾选。</translation>
    </message>
</context>
</TS>
