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
        <source>Kind of dispute</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>What the dispute is about</source>
        <translation>纠纷简要情况</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>调解结果</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Amount in dispute</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Mediation committee</source>
        <translation>调委会</translation>
    </message>
    <message>
        <source>Kind of committee</source>
        <translation>调委会类型</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员人数</translation>
    </message>
    <message>
        <source>Women among them</source>
        <translation>其中女委员</translation>
    </message>
    <message>
        <source>Several peoples live here</source>
        <translation>多民族居住地区</translation>
    </message>
    <message>
        <source>Members of minorities</source>
        <translation>少数民族委员</translation>
    </message>
    <message>
        <source>Elected on</source>
        <translation>推选日期</translation>
    </message>
    <message>
        <source>Term ends on</source>
        <translation>任期届满日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kinds of dispute (codes, with blanks)</source>
        <translation>擅长的纠纷类型（代码，空格分隔）</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>调解室名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位数</translation>
    </message>
    <message>
        <source>Name of the studio</source>
        <translation>工作室名称</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Set up on</source>
        <translation>设立日期</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>备案日期</translation>
    </message>
    <message>
        <source>Agreement in effect since</source>
        <translation>协议生效日期</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>移送来源</translation>
    </message>
    <message>
        <source>Authority that sent it</source>
        <translation>移送单位</translation>
    </message>
    <message>
        <source>Number of their letter</source>
        <translation>来文编号</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Number of the police case</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Parties, one a line</source>
        <translation>当事人（每行一个）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Written agreements</source>
        <translation>书面协议</translation>
    </message>
    <message>
        <source>Oral agreements</source>
        <translation>口头协议</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未达成协议</translation>
    </message>
    <message>
        <source>Withdrawn or refused</source>
        <translation>撤回或拒绝</translation>
    </message>
    <message>
        <source>Amount agreed</source>
        <translation>协议金额</translation>
    </message>
    <message>
        <source>Why added</source>
        <translation>补报原因</translation>
    </message>
    <message>
        <source>Name of the court</source>
        <translation>法院名称</translation>
    </message>
    <message>
        <source>Level of the court</source>
        <translation>法院级别</translation>
    </message>
    <message>
        <source>Areas (codes, with blanks)</source>
        <translation>管辖区域（代码，用空格分隔）</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Demo</name>
    <message>
        <source>Synthetic disputes</source>
        <translation>生成演示纠纷</translation>
    </message>
    <message>
        <source>Synthetic closed loop</source>
        <translation>虚构的闭环事项</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Disputes</name>
    <message>
        <source>There is no area “%1” in the area tree. Give the code of a known area, or none.</source>
        <translation>区划树中没有“%1”。请填写已有区划的代码，或留空。</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>There is no kind of dispute “%1”; take one of the table of kinds.</source>
        <translation>没有纠纷类型“%1”，请从类型表中选择。</translation>
    </message>
    <message>
        <source>“%1” is no instalment. Write them in the order of their days, like 2026-09-30=500, 2026-10-31=500.</source>
        <translation>“%1”不是有效的分期。请按日期先后填写，如 2026-09-30=500, 2026-10-31=500。</translation>
    </message>
    <message>
        <source>Reception at the desk</source>
        <translation>窗口接待</translation>
    </message>
    <message>
        <source>day agreed with the receiver</source>
        <translation>与接收单位约定的日期</translation>
    </message>
    <message>
        <source>time agreed with the parties</source>
        <translation>与当事人约定的时间</translation>
    </message>
    <message>
        <source>A dispute has at least two parties and all that are named; here they are %1 or more.</source>
        <translation>纠纷至少有两方当事人，且不少于已填写的人数；此处至少为 %1 方。</translation>
    </message>
    <message>
        <source>A dispute has at most %1 parties, and amounts only for those that there are.</source>
        <translation>一件纠纷最多%1方当事人，金额只能填给已有的当事人。</translation>
    </message>
    <message>
        <source>This limit may be extended by at most %1 %2 in all (table of rules, %3-EXT).</source>
        <translation>该期限合计最多可以延长%1%2（期限规则表 %3-EXT）。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Import</name>
    <message>
        <source>The dispute would have ended before it began.</source>
        <translation>办结时间早于受理时间。</translation>
    </message>
    <message>
        <source>%1 rows with an ending that is not known here were taken as running.</source>
        <translation>%1 行的调解结果无法识别，已按调解中导入。</translation>
    </message>
    <message>
        <source>%1 is no dispute.</source>
        <translation>%1不是纠纷。</translation>
    </message>
    <message>
        <source>The parties of %1 are hidden from you; whoever handles the dispute takes the sheet in.</source>
        <translation>您看不到%1的当事人；请由承办人导入表格。</translation>
    </message>
    <message>
        <source>Which dispute? Its number stands in a column of the sheet or in the name of the file.</source>
        <translation>是哪一件纠纷？请在表格中加一列纠纷编号，或者把编号写进文件名。</translation>
    </message>
    <message>
        <source>“%1” is no sender known here; there are: %2.</source>
        <translation>“%1”不是已知的移送来源；可用：%2。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Loop</name>
    <message>
        <source>Crisis hand-over</source>
        <translation>危机转介</translation>
    </message>
    <message>
        <source>There is no area “%1” in the area tree. Give the code of a known area.</source>
        <translation>区划树中没有“%1”，请填写已有区域的代码。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>截止日期早于开始日期。</translation>
    </message>
    <message>
        <source>“%1” is not one of the areas of this screening; report it by village.</source>
        <translation>“%1”不在本次排查的区域之内，请按村（社区）上报。</translation>
    </message>
    <message>
        <source>end of the screening</source>
        <translation>排查截止日</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>There is no kind of dispute “%1”.</source>
        <translation>没有“%1”这一纠纷类型。</translation>
    </message>
    <message>
        <source>time of the meeting</source>
        <translation>会议时间</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Organisation</name>
    <message>
        <source>Mediation committees</source>
        <translation>人民调解委员会</translation>
    </message>
    <message>
        <source>Members and terms of committees; the law&apos;s numbers are checked.</source>
        <translation>调委会的委员和任期；按法律规定的人数校验。</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Who mediates for which committee, with specialties and term; proposed when a dispute is assigned.</source>
        <translation>各调委会的调解员及其专长、任期；指派时据此提出人选。</translation>
    </message>
    <message>
        <source>There is no kind of dispute “%1”.</source>
        <translation>没有“%1”这种纠纷类型。</translation>
    </message>
    <message>
        <source>A committee has 3 to 9 members (People&apos;s Mediation Law, article 8).</source>
        <translation>调委会由三至九名委员组成（人民调解法第八条）。</translation>
    </message>
    <message>
        <source>Women are among the members (People&apos;s Mediation Law, article 8).</source>
        <translation>调委会应当有妇女成员（人民调解法第八条）。</translation>
    </message>
    <message>
        <source>Where several peoples live, a member belongs to a minority (People&apos;s Mediation Law, article 8).</source>
        <translation>多民族居住的地区应当有人数较少民族的成员（人民调解法第八条）。</translation>
    </message>
    <message>
        <source>A term is three years (People&apos;s Mediation Law, article 9).</source>
        <translation>委员任期三年（人民调解法第九条）。</translation>
    </message>
    <message>
        <source>specialty</source>
        <translation>专长相符</translation>
    </message>
    <message>
        <source>of this place</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>在办 %1 件</translation>
    </message>
    <message>
        <source>Mediation rooms</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>Rooms in which sessions are held; two at one time are refused.</source>
        <translation>召开调解的房间；同一时间不能排两场。</translation>
    </message>
    <message>
        <source>A room has at least one seat.</source>
        <translation>座位数应不少于1。</translation>
    </message>
    <message>
        <source>Brand mediation studios</source>
        <translation>品牌调解工作室</translation>
    </message>
    <message>
        <source>Studios with the committee that hosts them, members, specialties and the day of filing. They are never ranked.</source>
        <translation>工作室及其所属调委会、成员、擅长类型和备案日期，不排名。</translation>
    </message>
    <message>
        <source>A studio is filed when it is set up, or later.</source>
        <translation>备案日期不能早于设立日期。</translation>
    </message>
    <message>
        <source>Write the month like 2026-09.</source>
        <translation>月份请写成 2026-09 的形式。</translation>
    </message>
    <message>
        <source>What is added is not below 0; a count of the system that is wrong is put right in its dispute.</source>
        <translation>补报数不能小于0；系统数有误的，在相应纠纷中更正。</translation>
    </message>
    <message>
        <source>More would have ended than were accepted.</source>
        <translation>结束数会大于受理数。</translation>
    </message>
    <message>
        <source>Added to the table for the level above</source>
        <translation>报送表补报数</translation>
    </message>
    <message>
        <source>What committees mediated that is not entered here, by month, with the reason; it stands in columns of its own.</source>
        <translation>各调委会当月未录入本系统的调解数及原因，在报送表中单独成列。</translation>
    </message>
    <message>
        <source>Courts</source>
        <translation>人民法院</translation>
    </message>
    <message>
        <source>Courts with the areas they are competent for; proposed for judicial confirmation (Civil Procedure Law, article 205).</source>
        <translation>人民法院及其管辖区域；申请司法确认时据此提示管辖法院（民事诉讼法第二百零五条）。</translation>
    </message>
    <message>
        <source>“%1” is no code of an area.</source>
        <translation>“%1”不是区域代码。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Referrals</name>
    <message>
        <source>%1 is no dispute.</source>
        <translation>%1 不是纠纷。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Sessions</name>
    <message>
        <source>A session lasts 5 to %1 minutes.</source>
        <translation>每场时长为5至%1分钟。</translation>
    </message>
</context>
</TS>
