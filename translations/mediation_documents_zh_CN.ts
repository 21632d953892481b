<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::mediation::Documents</name>
    <message>
        <source>Archived volumes and the standard</source>
        <translation>归档卷宗与补贴标准</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>调委会</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷宗类别</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷数</translation>
    </message>
    <message>
        <source>Standard (yuan)</source>
        <translation>标准（元）</translation>
    </message>
    <message>
        <source>Sum (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Counted are volumes archived in the period; a volume is archived only when it is complete. Standard: %1.</source>
        <translation>以本期归档的卷宗计算；卷宗齐全方可归档。标准依据：%1。</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>不予显示</translation>
    </message>
    <message>
        <source>Others together</source>
        <translation>其他合计</translation>
    </message>
    <message>
        <source>Rates with their denominators</source>
        <translation>成功率及其分母</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>The three success rates answer three questions and are never mixed: of all accepted, of all ended, and of those that ended with or without agreement (withdrawn ones left out). All count the disputes accepted in the period. How many crimes or petitions were prevented cannot be proven and is not counted.</source>
        <translation>三个成功率分别以受理数、办结数、调成与未调成之和（不含撤回）为分母，口径不同，不得混用；均以本期受理的纠纷为统计范围。防止“民转刑”、群体性上访等数字无法核实，不作统计。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>调解成功</translation>
    </message>
    <message>
        <source>Of these in writing</source>
        <translation>其中：书面协议</translation>
    </message>
    <message>
        <source>Of these orally</source>
        <translation>其中：口头协议</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>调解未成</translation>
    </message>
    <message>
        <source>Withdrawn or refused</source>
        <translation>撤回或拒绝</translation>
    </message>
    <message>
        <source>Confirmation applied for</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>Confirmed by the court</source>
        <translation>法院确认有效</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Of accepted</source>
        <translation>占受理</translation>
    </message>
    <message>
        <source>Of ended</source>
        <translation>占办结</translation>
    </message>
    <message>
        <source>Of decided</source>
        <translation>占成与不成</translation>
    </message>
    <message>
        <source>Too few cases to be told apart without naming some; not shown.</source>
        <translation>件数过少，分项显示会暴露个案，不予显示。</translation>
    </message>
    <message>
        <source>For: those who handle the cases</source>
        <translation>仅供承办使用</translation>
    </message>
    <message>
        <source>For: return to the superior, full counts</source>
        <translation>报送上级，全量数据</translation>
    </message>
    <message>
        <source>For: public, counts 1–4 hidden</source>
        <translation>公开使用，1至4件不予显示</translation>
    </message>
    <message>
        <source>Disputes accepted from %1 to %2, both days included</source>
        <translation>统计期：%1 至 %2 受理的纠纷（含首尾两日）</translation>
    </message>
    <message>
        <source>By kind of dispute</source>
        <translation>按纠纷类型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按案件来源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>By kind of committee</source>
        <translation>按调委会类型</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>area, title of the report</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>Amount in agreements: %1 yuan</source>
        <translation>协议涉及金额：%1 元</translation>
    </message>
    <message>
        <source>Table %1  %2</source>
        <translation>表 %1&#x3000;%2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Drawn up by</source>
        <translation>填表人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The dispute is not accepted yet: accept it first.</source>
        <translation>纠纷尚未受理，请先受理。</translation>
    </message>
    <message>
        <source>No mediator is assigned yet: assign one first.</source>
        <translation>尚未指派调解员，请先指派。</translation>
    </message>
    <message>
        <source>No session was recorded yet: record one first, the minutes are made of it.</source>
        <translation>尚未登记调解场次；调解记录由场次生成，请先登记一次调解。</translation>
    </message>
    <message>
        <source>There is no written agreement: take “agree_written” with its terms first.</source>
        <translation>没有书面调解协议，请先办理“达成书面协议”并填写协议内容。</translation>
    </message>
    <message>
        <source>There is no oral agreement: take “agree_oral” with its terms first.</source>
        <translation>没有口头调解协议，请先办理“达成口头协议”并填写协议内容。</translation>
    </message>
    <message>
        <source>There is no agreement whose performance it could prove.</source>
        <translation>没有调解协议，无从证明履行。</translation>
    </message>
    <message>
        <source>The court confirms a written agreement that is in effect: enter all signatures and the seal first.</source>
        <translation>人民法院确认已生效的书面协议，请先登记全部签名和盖章。</translation>
    </message>
    <message>
        <source>The mediation has not ended yet.</source>
        <translation>调解尚未结束。</translation>
    </message>
    <message>
        <source>The mediation was not ended without agreement: take “terminate” first.</source>
        <translation>调解没有以未达成协议终止，请先办理“终止调解”。</translation>
    </message>
    <message>
        <source>The dispute was not refused: take “not_competent” with the way that is open first.</source>
        <translation>纠纷未被不予受理，请先办理“不予受理”并告知其他途径。</translation>
    </message>
    <message>
        <source>Sheets to paste on are printed with the volume.</source>
        <translation>粘贴页随卷宗一并打印。</translation>
    </message>
    <message>
        <source>No revisit was recorded yet: record it first.</source>
        <translation>尚未登记回访，请先登记。</translation>
    </message>
    <message>
        <source>No danger of escalation was reported yet: take “escalation_report” first.</source>
        <translation>尚未报告激化风险，请先办理“激化报告”。</translation>
    </message>
    <message>
        <source>There is no such paper of a dispute.</source>
        <translation>纠纷没有这种文书。</translation>
    </message>
    <message>
        <source>The parties are hidden from you, and a paper without their names is none. Open them with a purpose first.</source>
        <translation>当事人信息对您已隐藏，没有当事人姓名不能出具文书。请先填写事由打开。</translation>
    </message>
    <message>
        <source>Cover of the volume</source>
        <translation>卷宗封面</translation>
    </message>
    <message>
        <source>Index of the volume</source>
        <translation>卷内目录</translation>
    </message>
    <message>
        <source>Application for mediation</source>
        <translation>人民调解申请书</translation>
    </message>
    <message>
        <source>Register of acceptance</source>
        <translation>人民调解受理登记表</translation>
    </message>
    <message>
        <source>Notice of mediation</source>
        <translation>调解通知书</translation>
    </message>
    <message>
        <source>Notice of rights and duties</source>
        <translation>权利义务告知书</translation>
    </message>
    <message>
        <source>Receipt of service</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Proof of identity</source>
        <translation>当事人身份证明</translation>
    </message>
    <message>
        <source>Authorization of an agent</source>
        <translation>授权委托书</translation>
    </message>
    <message>
        <source>Record of an inquiry</source>
        <translation>调查记录</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Minutes of the mediation</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Mediation agreement</source>
        <translation>人民调解协议书</translation>
    </message>
    <message>
        <source>Register of an oral agreement</source>
        <translation>口头协议登记表</translation>
    </message>
    <message>
        <source>Notice of the end of mediation</source>
        <translation>调解终止告知书</translation>
    </message>
    <message>
        <source>Notice that it is not accepted</source>
        <translation>不予受理告知书</translation>
    </message>
    <message>
        <source>Proof of performance</source>
        <translation>履行凭证</translation>
    </message>
    <message>
        <source>Record of the revisit</source>
        <translation>回访记录</translation>
    </message>
    <message>
        <source>Receipt of a referral</source>
        <translation>移送（委托）调解回执</translation>
    </message>
    <message>
        <source>Result letter to the police</source>
        <translation>警调对接结果告知函</translation>
    </message>
    <message>
        <source>Result letter to the court</source>
        <translation>委派（委托）调解结果告知函</translation>
    </message>
    <message>
        <source>Report of a danger of escalation</source>
        <translation>纠纷激化情况报告</translation>
    </message>
    <message>
        <source>Judicial confirmation: list of papers</source>
        <translation>司法确认：材料清单</translation>
    </message>
    <message>
        <source>Judicial confirmation: application</source>
        <translation>司法确认：申请书</translation>
    </message>
    <message>
        <source>Judicial confirmation: addresses</source>
        <translation>司法确认：送达地址确认书</translation>
    </message>
    <message>
        <source>Judicial confirmation: the mediating body</source>
        <translation>司法确认：调解组织证明</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>结案报告表</translation>
    </message>
    <message>
        <source>Note on the volume</source>
        <translation>卷宗情况说明</translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation>卷宗封底</translation>
    </message>
    <message>
        <source>Sheet to paste on</source>
        <translation>粘贴页</translation>
    </message>
    <message>
        <source>From %1 to %2, both days included</source>
        <translation>%1 至 %2（含首尾两日）</translation>
    </message>
    <message>
        <source>Triage slip</source>
        <translation>分流单</translation>
    </message>
    <message>
        <source>Receipt of the reception</source>
        <translation>接待回执</translation>
    </message>
    <message>
        <source>What they came for is hidden from you. Open it with a purpose first.</source>
        <translation>来访事项对你不可见，请先填写事由查看。</translation>
    </message>
    <message>
        <source>The matter was not handed on: take “Hand on” first.</source>
        <translation>该事项尚未分流，请先办理“分流”。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>排查内容</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Areas done</source>
        <translation>已排查区域</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Responsible post</source>
        <translation>责任岗位</translation>
    </message>
    <message>
        <source>Matters that came of it</source>
        <translation>转为闭环事项</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>排查区域</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患（件）</translation>
    </message>
    <message>
        <source>The screening goes through areas and looks for disputes and hazards. No list of people is made.</source>
        <translation>本台账按区域排查矛盾纠纷和安全隐患，不编制人员名单。</translation>
    </message>
    <message>
        <source>To unit</source>
        <translation>主送单位</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>Co-owners</source>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why it is urged</source>
        <translation>督办理由</translation>
    </message>
    <message>
        <source>Answer of the unit</source>
        <translation>单位答复</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>In the chair</source>
        <translation>主持岗位</translation>
    </message>
    <message>
        <source>Posts present</source>
        <translation>参会岗位</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>研判决定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>所涉事项</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Receiving body</source>
        <translation>接收机构</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>具体地点</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>交接内容</translation>
    </message>
    <message>
        <source>Nobody in danger</source>
        <translation>现场人员安全</translation>
    </message>
    <message>
        <source>110 or 120 called</source>
        <translation>已拨110或120</translation>
    </message>
    <message>
        <source>Somebody stays</source>
        <translation>有人陪同</translation>
    </message>
    <message>
        <source>Guardian told</source>
        <translation>已告知监护人</translation>
    </message>
    <message>
        <source>A list gone through by a human; it states no level of danger. What is kept here is removed on %1.</source>
        <translation>本清单由工作人员逐项核对，不作危险等级判定。具体情况于%1删除。</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Ledger of the screening</source>
        <translation>排查台账</translation>
    </message>
    <message>
        <source>Supervision slip</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Nobody was urged yet: take “Urge” first.</source>
        <translation>尚未督办，请先办理“督办”。</translation>
    </message>
    <message>
        <source>Minutes of the review meeting</source>
        <translation>研判会议纪要</translation>
    </message>
    <message>
        <source>Slip of the crisis hand-over</source>
        <translation>危机转介单</translation>
    </message>
    <message>
        <source>Not handed over yet: take “Hand over” first.</source>
        <translation>尚未移交，请先办理“移交”。</translation>
    </message>
    <message>
        <source>What it is about is hidden from you. Open it with a purpose first.</source>
        <translation>事项内容对您隐藏，请先填写事由查看。</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第%1号</translation>
    </message>
    <message>
        <source>Receipt of the letter</source>
        <translation>收件回执</translation>
    </message>
    <message>
        <source>Letter that it is returned</source>
        <translation>退回函</translation>
    </message>
    <message>
        <source>Result letter</source>
        <translation>调解结果告知函</translation>
    </message>
    <message>
        <source>The referral was not returned: take “Return the referral” first.</source>
        <translation>该移送件没有退回：请先办理“退回移送件”。</translation>
    </message>
    <message>
        <source>No result is entered yet: take “Reply the result” first.</source>
        <translation>尚未录入结果：请先办理“答复结果”。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>书面协议</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>口头协议</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回或拒绝</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>DOES NOT HOLD</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Checks across the table</source>
        <translation>表间核对</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对项</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Accepted by all committees = accepted in the area</source>
        <translation>各调委会受理数之和＝本区域受理数</translation>
    </message>
    <message>
        <source>Sum of the kinds = accepted</source>
        <translation>各类型之和＝受理数</translation>
    </message>
    <message>
        <source>Sum of the sources = accepted</source>
        <translation>各来源之和＝受理数</translation>
    </message>
    <message>
        <source>%1: ended ≤ accepted</source>
        <translation>%1：结束数不大于受理数</translation>
    </message>
    <message>
        <source>Added for a committee that is not known: %1</source>
        <translation>补报的调委会不在名录中：%1</translation>
    </message>
    <message>
        <source>Table for the level above</source>
        <translation>报送表</translation>
    </message>
    <message>
        <source>%1, system</source>
        <translation>%1（系统）</translation>
    </message>
    <message>
        <source>%1, added</source>
        <translation>%1（补报）</translation>
    </message>
    <message>
        <source>Accepted, sum</source>
        <translation>受理合计</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Why added</source>
        <translation>补报原因</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>“System” is counted from the disputes here, “added” was written in with its reason. Frozen when it is handed in; what changes later is a correction.</source>
        <translation>“系统”由本系统的纠纷统计，“补报”为手工填入并注明原因。报送后即固定，之后的变动作为更正。</translation>
    </message>
    <message>
        <source>Nobody referred this dispute, so there is nobody to answer.</source>
        <translation>本纠纷不是其他单位移送、委托的，无需回执。</translation>
    </message>
    <message>
        <source>This dispute did not come from the police and has no number of a police case.</source>
        <translation>本纠纷不是公安机关移交的，也没有警情编号。</translation>
    </message>
    <message>
        <source>This dispute did not come from a court.</source>
        <translation>本纠纷不是人民法院委派、委托的。</translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation>用印日期</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Approved by (signature)</source>
        <translation>批准人（签名）</translation>
    </message>
</context>
</TS>
