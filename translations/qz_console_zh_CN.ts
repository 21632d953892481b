<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Compute</name>
    <message>
        <source>There is no rule “%1”; there are %2.</source>
        <translation>没有规则“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>an amount of time, not 0,</source>
        <translation>不为0的时长</translation>
    </message>
    <message>
        <source>a list of two times</source>
        <translation>两个时间组成的列表</translation>
    </message>
    <message>
        <source>an end after the beginning</source>
        <translation>晚于开始的结束时间</translation>
    </message>
    <message>
        <source>“%1” cannot stand beside “rule”.</source>
        <translation>“%1”不能与“rule”同时使用。</translation>
    </message>
    <message>
        <source>There is no deadline rule “%1”.</source>
        <translation>没有时限规则“%1”。</translation>
    </message>
    <message>
        <source>“custody” belongs to a rule; a free limit says &quot;regime&quot;:&quot;custody&quot;.</source>
        <translation>“custody”须与规则同用；自定时限请写&quot;regime&quot;:&quot;custody&quot;。</translation>
    </message>
    <message>
        <source>There is no calendar “%1” here, but %2.</source>
        <translation>此处没有日历“%1”，现有%2。</translation>
    </message>
    <message>
        <source>a start with a time of day (2026-09-30T16:40)</source>
        <translation>带时刻的起算时间（2026-09-30T16:40）</translation>
    </message>
    <message>
        <source>At %1 %2 is expected.</source>
        <translation>%1处应为%2。</translation>
    </message>
    <message>
        <source>The key “%1” is not known; there are %2.</source>
        <translation>没有键“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>The key “%1” is missing.</source>
        <translation>缺少键“%1”。</translation>
    </message>
    <message>
        <source>an object {…}</source>
        <translation>对象{…}</translation>
    </message>
    <message>
        <source>a list […]</source>
        <translation>列表[…]</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a count, a whole number not below 0,</source>
        <translation>不小于0的整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true或false</translation>
    </message>
    <message>
        <source>a pair [longitude, latitude]</source>
        <translation>一对坐标[经度, 纬度]</translation>
    </message>
    <message>
        <source>a longitude within ±180 and a latitude within ±90</source>
        <translation>±180以内的经度和±90以内的纬度</translation>
    </message>
    <message>
        <source>Hidden cells can be solved from the totals: do not show this table, but merge rows or columns.</source>
        <translation>由合计可推算出隐去的数目：请勿显示此表，应合并行或列。</translation>
    </message>
    <message>
        <source>a list of five counts</source>
        <translation>五个计数组成的列表</translation>
    </message>
    <message>
        <source>a list of three weights</source>
        <translation>三个权重组成的列表</translation>
    </message>
</context>
<context>
    <name>qz::Console</name>
    <message>
        <source>Shows or changes a setting of this desk.</source>
        <translation>查看或修改本席设置。</translation>
    </message>
    <message>
        <source>Runs one command a line with one log-in.</source>
        <translation>一次登录，逐行执行命令。</translation>
    </message>
    <message>
        <source>Shows one case with its deadlines, allowed steps and journal.</source>
        <translation>查看一个案件及其时限、可办步骤和经过。</translation>
    </message>
    <message>
        <source>Opens a case as the form would; gives its number.</source>
        <translation>与表单相同地登记案件，返回编号。</translation>
    </message>
    <message>
        <source>Takes one step of a case.</source>
        <translation>办理案件的一个步骤。</translation>
    </message>
    <message>
        <source>Runs a pure rule: JSON in (file or standard input), JSON out.</source>
        <translation>运行计算规则：输入JSON（文件或标准输入），输出JSON。</translation>
    </message>
    <message>
        <source>Takes a file in, all or nothing; twice changes nothing.</source>
        <translation>导入文件：要么全部导入，要么不导入；重复导入不产生变化。</translation>
    </message>
    <message>
        <source>Lists rows of a kind.</source>
        <translation>列出某一种类的各行。</translation>
    </message>
    <message>
        <source>Makes a new, empty, sealed store and prints its recovery key.</source>
        <translation>新建空的加密数据库，并输出恢复密钥。</translation>
    </message>
    <message>
        <source>Backs the whole store up into one file while it is in use.</source>
        <translation>在用备份：将整个数据库备份为一个文件。</translation>
    </message>
    <message>
        <source>Checks a backup and puts it into the store folder.</source>
        <translation>检查备份并恢复到数据库文件夹。</translation>
    </message>
    <message>
        <source>Checks database, attachments, journal chain and audit chain.</source>
        <translation>检查数据库、附件、经过链和审计链。</translation>
    </message>
    <message>
        <source>Lists the modules, their state and why one does not run.</source>
        <translation>列出各模块、状态及未运行的原因。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>users add needs --role, --area and --password-file.</source>
        <translation>users add须带--role、--area和--password-file。</translation>
    </message>
    <message>
        <source>The password file %1 is empty.</source>
        <translation>密码文件%1为空。</translation>
    </message>
    <message>
        <source>There is no kind of case “%1”; known are: %2.</source>
        <translation>没有案件种类“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>Say who you are: --user NAME.</source>
        <translation>请用--user NAME说明用户。</translation>
    </message>
    <message>
        <source>Give the password of “%1” in QIZONG_PASSWORD or with --password-file.</source>
        <translation>请通过QIZONG_PASSWORD或--password-file提供“%1”的密码。</translation>
    </message>
    <message>
        <source>There is no command “%1”; see: qizongctl help</source>
        <translation>没有命令“%1”，请参阅：qizongctl help</translation>
    </message>
    <message>
        <source>The batch file %1 cannot be read: %2</source>
        <translation>无法读取批处理文件%1：%2</translation>
    </message>
    <message>
        <source>A batch may not run a batch.</source>
        <translation>批处理中不得再运行批处理。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第%2行</translation>
    </message>
    <message>
        <source>The input %1 cannot be read: %2</source>
        <translation>无法读取输入%1：%2</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>The input is not what it should be: %1.</source>
        <translation>输入不符合要求：%1。</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第%1字节</translation>
    </message>
    <message>
        <source>The folder %1 is not empty; choose another for a new store.</source>
        <translation>文件夹%1不为空，请另选文件夹新建数据库。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹%1。</translation>
    </message>
    <message>
        <source>The mapping %1 cannot be read: %2</source>
        <translation>无法读取字段对应文件%1：%2</translation>
    </message>
    <message>
        <source>The mapping %1 is not a JSON object: %2 at byte %3.</source>
        <translation>字段对应文件%1不是JSON对象：第%3字节处%2。</translation>
    </message>
    <message>
        <source>--encoding takes auto, utf-8, gb18030 or utf-16.</source>
        <translation>--encoding可取auto、utf-8、gb18030或utf-16。</translation>
    </message>
    <message>
        <source>export needs --out FILE.</source>
        <translation>export须带--out FILE。</translation>
    </message>
    <message>
        <source>--limit takes a whole number.</source>
        <translation>--limit须为整数。</translation>
    </message>
    <message>
        <source>--lang takes zh or en.</source>
        <translation>--lang可取zh或en。</translation>
    </message>
    <message>
        <source>--set takes field=value, not “%1”.</source>
        <translation>--set的格式为field=value，不能是“%1”。</translation>
    </message>
    <message>
        <source>Wrong number of arguments for “%1”; see: qizongctl help %1</source>
        <translation>“%1”的参数个数不对，请参阅：qizongctl help %1</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read: %2</source>
        <translation>无法读取密码文件%1：%2</translation>
    </message>
    <message>
        <source>“%1” has an ending that cannot be written here; use %2.</source>
        <translation>此处不能写出“%1”的文件类型，可用：%2。</translation>
    </message>
    <message>
        <source>report needs --%1 DATE.</source>
        <translation>report须带--%1 DATE。</translation>
    </message>
    <message>
        <source>There is no report “%1”; see: report --list</source>
        <translation>没有报表“%1”，请参阅：report --list</translation>
    </message>
    <message>
        <source>report needs --out FILE.</source>
        <translation>report须带--out FILE。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>时段的截止早于起始。</translation>
    </message>
    <message>
        <source>document needs NAME NUMBER --out FILE.</source>
        <translation>document须带NAME NUMBER --out FILE。</translation>
    </message>
    <message>
        <source>There is no document “%1”; see: document --list</source>
        <translation>没有文书“%1”，请参阅：document --list</translation>
    </message>
    <message>
        <source>“%1” is not a paper of case %2.</source>
        <translation>“%1”不是案件%2的文书。</translation>
    </message>
    <message>
        <source>init needs --area CODE and --admin NAME.</source>
        <translation>init须带--area CODE和--admin NAME。</translation>
    </message>
    <message>
        <source>A new store needs a password: set QIZONG_PASSWORD or give --password-file.</source>
        <translation>新建数据库须有密码：请设置QIZONG_PASSWORD或使用--password-file。</translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation>--seed须为整数。</translation>
    </message>
    <message>
        <source>The store is damaged; restore a backup. Found: %1</source>
        <translation>数据库已损坏，请恢复备份。发现：%1</translation>
    </message>
    <message>
        <source>detach needs --reason TEXT.</source>
        <translation>detach须带--reason TEXT。</translation>
    </message>
    <message>
        <source>Adds a file to a case; the original stays where it is.</source>
        <translation>为案件添加附件，原文件保留在原处。</translation>
    </message>
    <message>
        <source>Lists the attachments of a case; with --out copies all of them to a folder.</source>
        <translation>列出案件附件；带--out时全部复制到文件夹。</translation>
    </message>
    <message>
        <source>Takes an attachment off its case.</source>
        <translation>从案件中移除附件。</translation>
    </message>
    <message>
        <source>imports rejected needs --out FILE.</source>
        <translation>imports rejected 需要 --out 文件。</translation>
    </message>
    <message>
        <source>“%1” does not differ; there are: %2.</source>
        <translation>“%1”没有差异；有差异的是：%2。</translation>
    </message>
    <message>
        <source>No difference %1 waits.</source>
        <translation>没有待核对的差异 %1。</translation>
    </message>
    <message>
        <source>imports takes list, undo ID, rejected ID, differences or decide ID.</source>
        <translation>imports 可用：list、undo ID、rejected ID、differences、decide ID。</translation>
    </message>
    <message>
        <source>backfill needs --out FILE.</source>
        <translation>backfill 需要 --out 文件。</translation>
    </message>
    <message>
        <source>Answers for files that were taken in; ID may be “last”.</source>
        <translation>管理已导入的文件；ID 可写“last”（最近一次）。</translation>
    </message>
    <message>
        <source>Writes the replies into a copy of the file that was received.</source>
        <translation>把答复回填到来件的副本中。</translation>
    </message>
    <message>
        <source>Finds cases, places, units and laws by words, numbers or pinyin.</source>
        <translation>按词语、编号或拼音查找案件、地点、单位和法条。</translation>
    </message>
    <message>
        <source>Adds to the search index what it lacks, or builds it again.</source>
        <translation>补全检索索引，或重新建立。</translation>
    </message>
    <message>
        <source>--scale takes desk, district or city.</source>
        <translation>--scale 只能是 desk、district 或 city。</translation>
    </message>
    <message>
        <source>Makes a store with a synthetic district; user demo, password demo. City scale (a million events, 20,000 grids) is for benchmarks only.</source>
        <translation>建立一个虚构城区的存储；用户 demo，口令 demo。city 规模（一百万件事件、两万个网格）仅供性能测试。</translation>
    </message>
    <message>
        <source>reports needs the code of a report; see: reports list</source>
        <translation>reports 须给出报告编码；参见：reports list</translation>
    </message>
    <message>
        <source>reports advance CODE takes a step: keep, submit, return, freeze, issue, correct, discard.</source>
        <translation>reports advance 编码 之后须写明步骤：keep、submit、return、freeze、issue、correct、discard。</translation>
    </message>
    <message>
        <source>reports decide CODE OBJECTION accept|reject --reason TEXT</source>
        <translation>reports decide 编码 异议编号 accept|reject --reason 理由</translation>
    </message>
    <message>
        <source>The report has no objection “%1”.</source>
        <translation>该报告没有异议“%1”。</translation>
    </message>
    <message>
        <source>reports save needs --out FILE.</source>
        <translation>reports save 须给出 --out 文件。</translation>
    </message>
    <message>
        <source>reports takes list, show, keep, advance, object, decide, save, schedule or due; see: help</source>
        <translation>reports 之后可用 list、show、keep、advance、object、decide、save、schedule、due；参见：help</translation>
    </message>
    <message>
        <source>Kept reports: drafted, checked, frozen, issued, corrected; and those made by themselves.</source>
        <translation>留存的报告：拟稿、核对、封账、签发、更正；以及定时生成的报告。</translation>
    </message>
    <message>
        <source>Writes a report as pdf, docx, xlsx or json; with --each one for each area below, as files or one pdf.</source>
        <translation>生成报告（pdf、docx、xlsx、json）；加 --each 则按下级区划逐个生成文件，或合为一个 pdf。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>templates get NAME needs --out FILE.docx</source>
        <translation>templates get 名称 须给出 --out 文件.docx</translation>
    </message>
    <message>
        <source>templates takes list, fields NAME, get NAME, check NAME FILE or set NAME FILE; see: help</source>
        <translation>templates 之后可用 list、fields 名称、get 名称、check 名称 文件、set 名称 文件；参见：help</translation>
    </message>
    <message>
        <source>Templates of papers that the office edits in Word or WPS.</source>
        <translation>可在 Word 或 WPS 中修改的文书模板。</translation>
    </message>
    <message>
        <source>Say watch duty, alarms, shifts or morning.</source>
        <translation>请写 watch duty、alarms、shifts 或 morning。</translation>
    </message>
    <message>
        <source>Say decide approve or decide refuse.</source>
        <translation>请写 decide approve 或 decide refuse。</translation>
    </message>
    <message>
        <source>Duty roster, ringing alarms, past handovers, papers of the night.</source>
        <translation>值班表、响铃、历次交接、本班材料。</translation>
    </message>
    <message>
        <source>Acknowledges an urgent case: it stops ringing.</source>
        <translation>确认紧急案件，停止响铃。</translation>
    </message>
    <message>
        <source>Asks for a step that needs somebody&apos;s approval.</source>
        <translation>为需要签批的步骤提出申请。</translation>
    </message>
    <message>
        <source>Lists what waits for approval.</source>
        <translation>列出待签批事项。</translation>
    </message>
    <message>
        <source>Approves or refuses requests, each for itself.</source>
        <translation>同意或不同意申请，逐件处理。</translation>
    </message>
    <message>
        <source>Says what a table or geographic file holds, without importing; with --crs also where a place of it lies as written and as said.</source>
        <translation>说明表格或地理文件的内容而不导入；加 --crs 时，另列其中一处按原值和按所述坐标系的位置。</translation>
    </message>
    <message>
        <source>“%1” is no day; write 2026-09-30.</source>
        <translation>“%1”不是日期，请写成 2026-09-30。</translation>
    </message>
    <message>
        <source>users grant needs --role, --area and --reason; --from is today without it.</source>
        <translation>users grant 须给出 --role、--area 和 --reason；不写 --from 则自今天起。</translation>
    </message>
    <message>
        <source>There is no grant %1.</source>
        <translation>没有授权 %1。</translation>
    </message>
    <message>
        <source>Say users list, users add NAME --role R --area CODE --password-file F, users grant NAME --role R --area CODE --reason T, or users end-grant ID.</source>
        <translation>用法：users list，users add 名称 --role 角色 --area 区划代码 --password-file 文件，users grant 名称 --role 角色 --area 区划代码 --reason 依据，或 users end-grant 编号。</translation>
    </message>
    <message>
        <source>Lists users, adds one, gives one a role from a day to a day, ends that.</source>
        <translation>列出用户，新增用户，授予限期角色，终止限期角色。</translation>
    </message>
    <message>
        <source>Writes a paper of a case as pdf (kept, each page with its code) or docx (a draft).</source>
        <translation>把案件文书写成 pdf（留存，每页带码）或 docx（草稿）。</translation>
    </message>
    <message>
        <source>scan needs a FILE.</source>
        <translation>scan 需要文件名。</translation>
    </message>
    <message>
        <source>place needs ID NAME NUMBER, or ID --discard REASON.</source>
        <translation>place 需要 ID 文书名 案号，或 ID --discard 理由。</translation>
    </message>
    <message>
        <source>Files scanned pages (pdf, tif, jpg, png) by their codes in case, paper and page; the rest waits on the tray.</source>
        <translation>按页上的码把扫描页（pdf、tif、jpg、png）归入案件、文书和页码；其余待处理。</translation>
    </message>
    <message>
        <source>Puts a page of the tray into a case, or throws it away.</source>
        <translation>把待处理的一页归入案件，或丢弃。</translation>
    </message>
    <message>
        <source>Lists the papers of a case that were printed or edited, and which pages are missing.</source>
        <translation>列出案件打印过或改过的文书，以及缺哪几页。</translation>
    </message>
    <message>
        <source>Writes exactly the rows of a list as csv, xlsx, json, geojson or gpkg; for others than those who handle only counts (area-counts), the small ones hidden.</source>
        <translation>将列表各行原样写成 csv、xlsx、json、geojson 或 gpkg；对承办以外的对象只给统计数（area-counts），小数隐去。</translation>
    </message>
</context>
</TS>
