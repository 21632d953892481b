<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::mediation::Documents</name>
    <message>
        <source>Volume, bound</source>
        <translation>卷宗（合订）</translation>
    </message>
    <message>
        <source>No paper was filed yet: file them with “file_paper”.</source>
        <translation>尚未归入任何文书，请先办理“文书归卷”。</translation>
    </message>
    <message>
        <source>Judicial confirmation: all papers</source>
        <translation>司法确认：全套材料</translation>
    </message>
    <message>
        <source>Villages and communities</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Towns and streets</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企事业单位</translation>
    </message>
    <message>
        <source>Industries and professions</source>
        <translation>行业性、专业性</translation>
    </message>
    <message>
        <source>No committee yet</source>
        <translation>尚未确定调委会</translation>
    </message>
    <message>
        <source>Other committees</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Mediation statistics</source>
        <translation>人民调解统计报表</translation>
    </message>
    <message>
        <source>Allowance by archived volumes</source>
        <translation>以案定补计算表</translation>
    </message>
    <message>
        <source>This list is not for the public.</source>
        <translation>本表不得公开。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>调委会</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷编号</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Term is over: elect anew</source>
        <translation>任期已满，应当换届</translation>
    </message>
    <message>
        <source>Term ends in %1 days</source>
        <translation>任期还有 %1 天届满</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员人数</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女委员</translation>
    </message>
    <message>
        <source>Term ends on</source>
        <translation>任期届满日期</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Register of the seal</source>
        <translation>用印登记簿</translation>
    </message>
    <message>
        <source>Committees and their terms</source>
        <translation>调委会及任期情况</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Too few cases to be told apart without naming some; not shown.</source>
        <translation>件数过少，分列可能指向具体个案，不予显示。</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐去</translation>
    </message>
    <message>
        <source>The whole area</source>
        <translation>全区域</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Areas gone through</source>
        <translation>区域排查进度</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not reported yet</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>排查发现</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未化解</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已化解待跟踪</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已销号或移交</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按层级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Not triaged yet</source>
        <translation>尚未分流</translation>
    </message>
    <message>
        <source>What is settled near the people is no quota: going up when it is needed is right.</source>
        <translation>就地化解不作指标，需要上报的应当上报。</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>Disputes and hazards</source>
        <translation>纠纷和隐患</translation>
    </message>
    <message>
        <source>Services by area</source>
        <translation>各区域服务人次</translation>
    </message>
    <message>
        <source>Topics by age band</source>
        <translation>主题与年龄段</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Crisis hand-overs</source>
        <translation>危机转介</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Screening of disputes and hazards</source>
        <translation>矛盾纠纷和隐患排查情况</translation>
    </message>
    <message>
        <source>Review of the closed loop</source>
        <translation>四级闭环研判报告</translation>
    </message>
    <message>
        <source>Psychological services</source>
        <translation>社会心理服务</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已召开</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No party stands on this sheet. Times may still be moved.</source>
        <translation>本表不列当事人，时间可能调整。</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至%1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No room yet</source>
        <translation>未定地点</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>No session is planned</source>
        <translation>没有已安排的场次</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Specialties</source>
        <translation>擅长类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>备案日期</translation>
    </message>
    <message>
        <source>In the order of their names; studios are not ranked.</source>
        <translation>按名称排列，不排名。</translation>
    </message>
    <message>
        <source>Week sheet of sessions</source>
        <translation>调解周日程表</translation>
    </message>
    <message>
        <source>Door sheet of sessions</source>
        <translation>调解室门贴</translation>
    </message>
    <message>
        <source>Brand mediation studios</source>
        <translation>品牌调解工作室</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Agreements in series, all</source>
        <translation>系列协议（全部）</translation>
    </message>
    <message>
        <source>This dispute has no agreements in series.</source>
        <translation>本纠纷没有系列协议。</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>移送来源</translation>
    </message>
    <message>
        <source>Their letter</source>
        <translation>来文编号</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>本系统编号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>in mediation</source>
        <translation>调解中</translation>
    </message>
    <message>
        <source>Result letter of a batch of referrals</source>
        <translation>批量移送结果函</translation>
    </message>
    <message>
        <source>Agreement of one party of a series</source>
        <translation>系列协议（一方）</translation>
    </message>
    <message>
        <source>Agreements of a series are printed together.</source>
        <translation>系列协议一并打印。</translation>
    </message>
    <message>
        <source>Mediation: table for the level above</source>
        <translation>调解：报送上级的统计表</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Import</name>
    <message>
        <source>Disputes</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>Parties of a group dispute</source>
        <translation>群体纠纷当事人</translation>
    </message>
    <message>
        <source>Referrals, a batch</source>
        <translation>移送件（批量）</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取%1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be erased: %2. Nothing was taken over; close the program that holds it and read the card again.</source>
        <translation>无法清除%1：%2。没有填入任何内容；请关闭占用该文件的程序后重新读取身份证。</translation>
    </message>
    <message>
        <source>Reading an identity card</source>
        <translation>读取身份证</translation>
    </message>
</context>
</TS>
