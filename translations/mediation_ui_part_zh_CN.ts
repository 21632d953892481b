<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Fields</name>
    <message>
        <source>May it be mediated here</source>
        <translation>能否在此调解</translation>
    </message>
    <message>
        <source>The parties agree to mediate, or none refuses</source>
        <translation>当事人同意调解，或均未明确拒绝</translation>
    </message>
    <message>
        <source>Way that is open</source>
        <translation>可走的途径</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The parties came at</source>
        <translation>当事人到场时间</translation>
    </message>
    <message>
        <source>Mediated at</source>
        <translation>调解时间</translation>
    </message>
    <message>
        <source>Agreed at</source>
        <translation>达成协议时间</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Mediation committee</source>
        <translation>调委会</translation>
    </message>
    <message>
        <source>Room or place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Rights and duties told and signed for</source>
        <translation>已告知权利义务并签名</translation>
    </message>
    <message>
        <source>The mediator declares an interest</source>
        <translation>调解员申明有利害关系</translation>
    </message>
    <message>
        <source>Course of the mediation</source>
        <translation>调解过程</translation>
    </message>
    <message>
        <source>Form of the agreement</source>
        <translation>协议形式</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>Not to be confirmed because</source>
        <translation>不能司法确认的情形</translation>
    </message>
    <message>
        <source>All signed and sealed at</source>
        <translation>全部签名并盖章时间</translation>
    </message>
    <message>
        <source>Performed on the spot</source>
        <translation>当场履行</translation>
    </message>
    <message>
        <source>Performed at</source>
        <translation>履行时间</translation>
    </message>
    <message>
        <source>To be performed by</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>办理去向</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>Number of the dispute</source>
        <translation>纠纷编号</translation>
    </message>
    <message>
        <source>Session at</source>
        <translation>调解时间</translation>
    </message>
    <message>
        <source>Mediators of this session</source>
        <translation>本场调解员</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>时长（分钟）</translation>
    </message>
</context>
<context>
    <name>qz::mediation::AgendaPanel</name>
    <message>
        <source>Agenda</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>研判决定</translation>
    </message>
    <message>
        <source>Decide on this…</source>
        <translation>就此作出决定…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>running</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>done on %1</source>
        <translation>%1完成</translation>
    </message>
</context>
<context>
    <name>qz::mediation::AgreementPanel</name>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Day of effect</source>
        <translation>协议生效日</translation>
    </message>
    <message>
        <source>Signatures and seal</source>
        <translation>签名与印章</translation>
    </message>
    <message>
        <source>Enter a signature…</source>
        <translation>登记签名盖章…</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Signatures of the agreement</source>
        <translation>协议的签名</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Record performance…</source>
        <translation>登记履行情况…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Instalments and their proofs</source>
        <translation>分期履行与凭证</translation>
    </message>
    <message numerus="yes">
        <source>The last of all signatures and the seal (People&apos;s Mediation Law, article 29). %n copies: one for each party and those that are kept.</source>
        <translation>
            <numerusform>全部签名和盖章中最晚的一天（《人民调解法》第二十九条）。一式 %n 份：当事人各一份，其余留存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in effect yet. Still to sign: %1. It takes effect on the last of these days (People&apos;s Mediation Law, article 29).</source>
        <translation>尚未生效。待签：%1。以其中最晚的一天为生效日（《人民调解法》第二十九条）。</translation>
    </message>
    <message>
        <source>An oral agreement is in effect from the day it was reached (People&apos;s Mediation Law, article 30); the mediator&apos;s record stands in the volume.</source>
        <translation>口头协议自达成之日起生效（《人民调解法》第三十条）；调解员的记录入卷。</translation>
    </message>
    <message>
        <source>There is no agreement yet. A written one is in effect when all parties, the mediator and the seal of the committee are on it; an oral one from the day it is reached.</source>
        <translation>尚未达成协议。书面协议由各方当事人、调解员签名并加盖调委会印章后生效；口头协议自达成之日起生效。</translation>
    </message>
    <message>
        <source>Party %1</source>
        <translation>当事人 %1</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Seal of the committee</source>
        <translation>调委会印章</translation>
    </message>
    <message>
        <source>before it was entered here</source>
        <translation>导入前已签</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>latest: decides</source>
        <translation>最晚，决定生效日</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已齐</translation>
    </message>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>尚缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>All parties together, within 30 days of effect (People&apos;s Mediation Law, article 33; Civil Procedure Law, article 205).</source>
        <translation>自生效之日起 30 日内，由双方共同申请（《人民调解法》第三十三条、《民事诉讼法》第二百零五条）。</translation>
    </message>
    <message>
        <source>The 30 days end on %1; the last day moves to %2: %3.</source>
        <translation>30 日于 %1 届满；最后一日顺延至 %2：%3。</translation>
    </message>
    <message>
        <source>The court would not accept it as it stands: %1 (interpretation of the Civil Procedure Law, article 355). “Take out what cannot be confirmed” comes first.</source>
        <translation>按现有内容法院不予受理：%1（《民事诉讼法》司法解释第三百五十五条）。须先办“剔除不予确认的内容”。</translation>
    </message>
    <message>
        <source>A person has checked that nothing in it is excluded (article 355).</source>
        <translation>已由人核对：不含第三百五十五条所列情形。</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>第 %1 期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>%1 of %2 performed</source>
        <translation>已履行 %1/%2 期</translation>
    </message>
    <message>
        <source>Nobody applied until %1: the right has lapsed, nothing is overdue. The agreement binds as before (article 31).</source>
        <translation>至%1无人申请，申请司法确认的权利已经消灭，不属于超期；协议仍有约束力（人民调解法第三十一条）。</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>申请司法确认…</translation>
    </message>
    <message>
        <source>Competent: %1; the table of courts names none.</source>
        <translation>管辖法院：%1；法院表中没有登记。</translation>
    </message>
    <message>
        <source>Competent: %1 (%2).</source>
        <translation>管辖法院：%1（%2）。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::AreasPanel</name>
    <message>
        <source>Areas of the screening</source>
        <translation>排查区域</translation>
    </message>
    <message>
        <source>Report this area…</source>
        <translation>上报本区域…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患（件）</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>done on %1</source>
        <translation>%1完成</translation>
    </message>
</context>
<context>
    <name>qz::mediation::CardIntake</name>
    <message>
        <source>Read an identity card…</source>
        <translation>读取身份证…</translation>
    </message>
    <message>
        <source>Takes the text file of a card reader to where the cursor stands, then erases it; no picture is kept.</source>
        <translation>把读卡器生成的文本文件读入光标所在的当事人，随后清除该文件；不保存照片。</translation>
    </message>
    <message>
        <source>Text file of the card reader</source>
        <translation>身份证阅读机具的文本文件</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>qz::mediation::DisputeForm</name>
    <message>
        <source>What it is about</source>
        <translation>纠纷情况</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Other parties</source>
        <translation>其他当事人</translation>
    </message>
</context>
<context>
    <name>qz::mediation::DisputesPage</name>
    <message>
        <source>New dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>Settled on the spot</source>
        <translation>简易快录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No dispute here</source>
        <translation>这里没有纠纷</translation>
    </message>
    <message>
        <source>Disputes stand here from their registration until the volume is archived.</source>
        <translation>纠纷自登记起列在这里，直至卷宗归档。</translation>
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
        <source>Due in 7 days</source>
        <translation>7 日内到期</translation>
    </message>
    <message>
        <source>Referred, to be answered</source>
        <translation>移送待答复</translation>
    </message>
    <message>
        <source>Waiting for signatures</source>
        <translation>待签名</translation>
    </message>
    <message>
        <source>Judicial confirmation open</source>
        <translation>司法确认期内</translation>
    </message>
    <message>
        <source>To be archived</source>
        <translation>待归档</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message numerus="yes">
        <source>%Ln disputes</source>
        <translation>
            <numerusform>%Ln 件纠纷</numerusform>
        </translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>Session planned</source>
        <translation>已约调解</translation>
    </message>
</context>
<context>
    <name>qz::mediation::GroupPanel</name>
    <message>
        <source>Parties and agreements</source>
        <translation>当事人和协议</translation>
    </message>
    <message>
        <source>From a sheet…</source>
        <translation>用表格登记…</translation>
    </message>
    <message>
        <source>Agree in series…</source>
        <translation>系列协议…</translation>
    </message>
    <message>
        <source>Signatures…</source>
        <translation>登记签名…</translation>
    </message>
    <message>
        <source>Performance…</source>
        <translation>登记履行…</translation>
    </message>
    <message>
        <source>All agreements…</source>
        <translation>打印全部协议…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Party signed</source>
        <translation>本人签名</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对方签名</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Parties and their agreements</source>
        <translation>当事人及其协议</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message numerus="yes">
        <source>%n parties</source>
        <translation>
            <numerusform>%n 方当事人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 agreements · %2 in effect · %3 performed</source>
        <translation>%1 份协议 · %2 份生效 · %3 份已履行</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Intake</name>
    <message>
        <source>A court has decided it or has taken it up: it is not mediated here. Open are appeal, retrial and enforcement at the court, or mediation that the court itself entrusts.</source>
        <translation>法院已经受理或裁判，不在此调解。可走上诉、再审、申请执行，或者由法院委托调解。</translation>
    </message>
    <message>
        <source>The law gives it to an authority alone. Open are administrative adjudication and review, then the court.</source>
        <translation>法律规定只能由专门机关处理。可走行政裁决、行政复议，再走诉讼。</translation>
    </message>
    <message>
        <source>It may be an offence: report it to the police at once (People&apos;s Mediation Law, article 25). Damages may be mediated once the police have decided.</source>
        <translation>可能构成违法犯罪：及时报公安机关（《人民调解法》第二十五条）。公安机关作出处理后，民事赔偿可以调解。</translation>
    </message>
    <message>
        <source>Another procedure is prescribed for it. Name it and hand the parties over; the court and arbitration stay open.</source>
        <translation>法律另有程序。请写明并引导当事人前往；诉讼、仲裁仍可走。</translation>
    </message>
    <message>
        <source>Another committee is nearer to it. Transfer it with a receipt; the parties may also choose arbitration or the court.</source>
        <translation>由其他调委会调解更合适。移送并取得回执；当事人也可选择仲裁或诉讼。</translation>
    </message>
    <message>
        <source>Mediation is voluntary and free of charge; arbitration, administrative ways and the court stay open at any time (People&apos;s Mediation Law, articles 3 and 4).</source>
        <translation>调解自愿、不收费；仲裁、行政途径、诉讼随时可走（《人民调解法》第三条、第四条）。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::LoopPage</name>
    <message>
        <source>Matters</source>
        <translation>闭环事项</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Disputes and hazards stand here from the day they are found until they are followed up.</source>
        <translation>纠纷和隐患从发现到销号都列在这里。</translation>
    </message>
    <message>
        <source>Screenings</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>New screening</source>
        <translation>部署排查</translation>
    </message>
    <message>
        <source>A screening goes through areas and looks for disputes and hazards, never for people.</source>
        <translation>按区域排查纠纷和隐患，不排查人。</translation>
    </message>
    <message>
        <source>Review meetings</source>
        <translation>研判会</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>安排会议</translation>
    </message>
    <message>
        <source>The agenda is drawn from what is open in the area.</source>
        <translation>议题由本区域未办结的事项生成。</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>研判决定</translation>
    </message>
    <message>
        <source>Decisions of review meetings, each with a unit and a day.</source>
        <translation>研判会的决定，各有责任单位和期限。</translation>
    </message>
    <message>
        <source>Psychological services</source>
        <translation>社会心理服务</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>新建数量表</translation>
    </message>
    <message>
        <source>Counts of a service point and month. Nobody is named.</source>
        <translation>服务站点每月的数量，不记姓名。</translation>
    </message>
    <message>
        <source>Crisis hand-overs</source>
        <translation>危机转介</translation>
    </message>
    <message>
        <source>New hand-over</source>
        <translation>登记转介</translation>
    </message>
    <message>
        <source>What was handed over goes after 30 days; that it was stays.</source>
        <translation>具体情况满30日删除，只留转介事实。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Lists of the closed loop</source>
        <translation>四级闭环列表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里还没有记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>四级闭环</translation>
    </message>
</context>
<context>
    <name>qz::mediation::NewDisputePage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Competence and consent</source>
        <translation>受理范围与自愿</translation>
    </message>
    <message>
        <source>What the law says about it</source>
        <translation>法律规定</translation>
    </message>
    <message>
        <source>Difficulty: about the dispute, never about people</source>
        <translation>难易程度（针对纠纷，不针对人）</translation>
    </message>
    <message>
        <source>%1 is registered; “%2” was refused.</source>
        <translation>%1 已登记；“%2”被拒绝。</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>New dispute</source>
        <translation>登记纠纷</translation>
    </message>
</context>
<context>
    <name>qz::mediation::NewRecordPage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1已保存。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::PartiesPanel</name>
    <message>
        <source>Show (with a purpose, recorded)</source>
        <translation>显示（填写用途，留痕）</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已遮蔽</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message numerus="yes">
        <source>%n parties</source>
        <translation>
            <numerusform>%n 方当事人</numerusform>
        </translation>
    </message>
    <message>
        <source>You handle this dispute: that you saw them is recorded.</source>
        <translation>你承办本案：查看已留痕。</translation>
    </message>
    <message>
        <source>Mediators keep what they learn to themselves (People&apos;s Mediation Law, article 15); who opens it, when and why is recorded.</source>
        <translation>调解员须保守秘密（《人民调解法》第十五条）；谁、何时、为何查看，均有记录。</translation>
    </message>
    <message>
        <source>Correct or complete…</source>
        <translation>更正补正…</translation>
    </message>
    <message>
        <source>Read an identity card…</source>
        <translation>读取身份证…</translation>
    </message>
    <message>
        <source>Of the applicant</source>
        <translation>申请人的</translation>
    </message>
    <message>
        <source>Of the respondent</source>
        <translation>被申请人的</translation>
    </message>
    <message>
        <source>Of a further party</source>
        <translation>其他当事人的</translation>
    </message>
    <message>
        <source>The identity card was shown.</source>
        <translation>当事人出示了身份证。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::PartySheetDialog</name>
    <message>
        <source>To be taken over</source>
        <translation>可以登记</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Identity paper</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Parties of the sheet</source>
        <translation>表格中的当事人</translation>
    </message>
    <message>
        <source>Cannot be taken over</source>
        <translation>不能登记</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rows with errors</source>
        <translation>有错误的行</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Parties from a sheet</source>
        <translation>用表格登记当事人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>xlsx or csv: name, identity number, amount, contact, address …</source>
        <translation>xlsx 或 csv：姓名、身份证号、金额、联系方式、住址……</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The parties of this dispute are hidden from you. Open them with a purpose first, then take the sheet in.</source>
        <translation>您看不到本纠纷的当事人。请先写明用途查看，再导入表格。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xls *.csv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>is party %1 already</source>
        <translation>已是第%1方</translation>
    </message>
    <message>
        <source>%1 new, %2 known already</source>
        <translation>新增 %1，已有 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::QuickRecordPage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>When and by whom</source>
        <translation>时间与经办</translation>
    </message>
    <message>
        <source>The same rules as always</source>
        <translation>规则不变</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>调结情况</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>This lies before the line above it; enter the times as they were.</source>
        <translation>早于上一项；请按真实时间填写。</translation>
    </message>
    <message>
        <source>This lies in the future; record it when it has happened.</source>
        <translation>时间在现在之后；发生以后再登记。</translation>
    </message>
    <message>
        <source>Rights and duties are told before the mediation begins (People&apos;s Mediation Law, articles 23 and 24).</source>
        <translation>调解开始前须告知权利义务（《人民调解法》第二十三条、第二十四条）。</translation>
    </message>
    <message>
        <source>Settled on the spot</source>
        <translation>简易快录</translation>
    </message>
    <message>
        <source>“%1” was refused: %2 Nothing was saved; correct it and save again.</source>
        <translation>“%1”未通过：%2 没有保存任何内容，请改正后再保存。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::ReceptionPage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>%1 is registered; the rest was refused.</source>
        <translation>%1 已登记；其余步骤被拒绝。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Handed on, not reported back</source>
        <translation>已分流未回复</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Nobody has come yet</source>
        <translation>还没有来访</translation>
    </message>
    <message>
        <source>Receptions stand here, counted apart from disputes.</source>
        <translation>接待登记列在这里，与纠纷分开统计。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln receptions</source>
        <translation>
            <numerusform>%Ln 次接待</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待登记</translation>
    </message>
</context>
<context>
    <name>qz::mediation::ReferralsPage</name>
    <message>
        <source>Enter the letter</source>
        <translation>登记来件</translation>
    </message>
    <message>
        <source>Open its dispute</source>
        <translation>立为纠纷</translation>
    </message>
    <message>
        <source>A batch…</source>
        <translation>批量导入…</translation>
    </message>
    <message>
        <source>Result letter of a batch…</source>
        <translation>批量结果函…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation>来件登记</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>To be accepted or returned</source>
        <translation>待受理或退回</translation>
    </message>
    <message>
        <source>Result to be replied</source>
        <translation>待答复结果</translation>
    </message>
    <message>
        <source>No referral here</source>
        <translation>没有移送件</translation>
    </message>
    <message>
        <source>Letters and batches of police, court, petition office and hotline stand here until their result was replied.</source>
        <translation>公安、法院、信访和热线移送的单件和批量件，在答复结果之前都在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln referrals</source>
        <translation>
            <numerusform>%Ln 件移送</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 was answered already.</source>
        <translation>%1 已经答复过。</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>移送收件</translation>
    </message>
</context>
<context>
    <name>qz::mediation::SessionReminder</name>
    <message numerus="yes">
        <source>%1: session in %n minutes, %2</source>
        <translation>
            <numerusform>%1：%n 分钟后调解，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>no room yet</source>
        <translation>未定地点</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日程</translation>
    </message>
</context>
<context>
    <name>qz::mediation::SessionsPage</name>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>打开纠纷</translation>
    </message>
    <message>
        <source>Hold it: minutes</source>
        <translation>开始调解：记笔录</translation>
    </message>
    <message>
        <source>Cancel the session</source>
        <translation>取消场次</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>After</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Week sheet</source>
        <translation>周日程表</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>门贴</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Show one room or mediator</source>
        <translation>只看一个调解室或调解员</translation>
    </message>
    <message>
        <source>Alt with an arrow moves the chosen session by half an hour or a day; the mouse drags it. Enter opens the dispute.</source>
        <translation>Alt+方向键把选中的场次移动半小时或一天，也可用鼠标拖动。按Enter打开纠纷。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>All rooms and mediators</source>
        <translation>全部调解室和调解员</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新场次</translation>
    </message>
    <message>
        <source>%1, %2 until %3</source>
        <translation>%1，%2至%3</translation>
    </message>
    <message>
        <source>%1: the session is planned.</source>
        <translation>%1：场次已安排。</translation>
    </message>
    <message>
        <source>Session calendar</source>
        <translation>调解日程</translation>
    </message>
</context>
<context>
    <name>qz::mediation::VolumePanel</name>
    <message>
        <source>Papers of the volume</source>
        <translation>卷内文书</translation>
    </message>
    <message>
        <source>File this paper…</source>
        <translation>材料入卷…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>入卷日期</translation>
    </message>
    <message>
        <source>May it be archived</source>
        <translation>能否归档</translation>
    </message>
    <message>
        <source>one of two</source>
        <translation>择一</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必备</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>如有</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>已入卷</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>the other is filed</source>
        <translation>已有另一份</translation>
    </message>
    <message>
        <source>%1 filed · %2 pages</source>
        <translation>已入卷 %1 份 · %2 页</translation>
    </message>
    <message>
        <source>Archived as %1.</source>
        <translation>已归档，卷号 %1。</translation>
    </message>
    <message>
        <source>The volume is closed after the dispute has ended; what is needed then depends on how it ends.</source>
        <translation>调解结束后方可归档；届时按结果确定必备文书。</translation>
    </message>
    <message>
        <source>Complete: nothing lacks for the archive.</source>
        <translation>已齐全，可以归档。</translation>
    </message>
    <message>
        <source>Cannot be archived yet; missing: %1.</source>
        <translation>不能归档，还缺：%1。</translation>
    </message>
    <message>
        <source>%1 Pages not back from signing: %2.</source>
        <translation>%1 签后未归位的页：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between papers</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>qz::mediation::WeekGrid</name>
    <message>
        <source>Sessions of the week from %1</source>
        <translation>%1起一周的调解场次</translation>
    </message>
    <message>
        <source>%1, free</source>
        <translation>%1，空闲</translation>
    </message>
    <message>
        <source>%1, %2 until %3, %4, %5</source>
        <translation>%1，%2至%3，%4，%5</translation>
    </message>
    <message>
        <source>no room yet</source>
        <translation>未定地点</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已召开</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>未召开</translation>
    </message>
</context>
<context>
    <name>qz::mediation::WindowBar</name>
    <message>
        <source>Judicial confirmation: in effect since %1, thirty days end on %2, last day %3, today %4</source>
        <translation>司法确认：%1 生效，30 日于 %2 届满，最后一日 %3，今天 %4</translation>
    </message>
    <message>
        <source>%1 in effect</source>
        <translation>%1 生效</translation>
    </message>
    <message>
        <source>%1 thirty days</source>
        <translation>%1 名义届满</translation>
    </message>
    <message>
        <source>%1 last day</source>
        <translation>%1 最后一日</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
</context>
</TS>
