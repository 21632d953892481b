<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::AlarmBar</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Urgent events that ring</source>
        <translation>响铃中的紧急事件</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A: it stops ringing, and the journal says who heard it.</source>
        <translation>Ctrl+Shift+A：停止响铃，日志记载由谁确认。</translation>
    </message>
    <message>
        <source>Urgent, not acknowledged for %1 min: %2</source>
        <translation>紧急事件 %1 分钟未确认：%2</translation>
    </message>
    <message>
        <source> (passed on to %1)</source>
        <translation>（已上报%1）</translation>
    </message>
    <message numerus="yes">
        <source>; %n more</source>
        <translation>
            <numerusform>；另有 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::AlarmBell</name>
    <message>
        <source>%1 is not acknowledged: now to %2. Call %3.</source>
        <translation>%1 无人确认，现上报%2，请致电：%3。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>qz::ApprovalsPage</name>
    <message>
        <source>Approve</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Signed on paper…</source>
        <translation>纸质批示…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请内容</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>待签批申请</translation>
    </message>
    <message>
        <source>Reason; a refusal needs one</source>
        <translation>理由（不同意时必填）</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>签批理由</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>没有待签批事项</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n 件申请</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n requests decided.</source>
        <translation>
            <numerusform>已签批 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>For approval</source>
        <translation>待我签批</translation>
    </message>
    <message>
        <source>Suspensions, extensions, escalations and urgent reports that somebody asks for stand here, and kept reports to be frozen or issued.</source>
        <translation>申请的挂账、延期、升级和紧急信息，以及待封账、待签发的报表，都在这里。</translation>
    </message>
    <message>
        <source>A refusal needs its reason.</source>
        <translation>不同意须写明理由。</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>主送</translation>
    </message>
    <message numerus="yes">
        <source>%n reports decided.</source>
        <translation>
            <numerusform>已处理 %n 份报表。</numerusform>
        </translation>
    </message>
    <message>
        <source>A frozen report stays as it is: leave it unissued, or issue it and correct it with a note.</source>
        <translation>已封账的报表不再改动：可以暂不签发，或签发后以更正说明更正。</translation>
    </message>
</context>
<context>
    <name>qz::AssessmentTab</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签署…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Impact assessment (PIPL art. 55)</source>
        <translation>个人信息保护影响评估（个人信息保护法第五十五条）</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version %1, signed</source>
        <translation>第 %1 版，已签署</translation>
    </message>
    <message>
        <source>Version %1, draft</source>
        <translation>第 %1 版，草稿</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Signed by %1 on %2. A change makes a new version.</source>
        <translation>%1 于 %2 签署。再修改即成新版本。</translation>
    </message>
    <message>
        <source>No module that runs here handles personal data.</source>
        <translation>正在运行的模块都不处理个人信息。</translation>
    </message>
    <message>
        <source>Start from the sample</source>
        <translation>套用范本</translation>
    </message>
    <message>
        <source>Not signed. Before personal data is handled, its effects are assessed and the assessment is signed; until then the module takes no case in.</source>
        <translation>尚未签署。处理个人信息前须完成影响评估并签署；签署前本模块不受理新案件。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
</context>
<context>
    <name>qz::AttachmentPreview</name>
    <message>
        <source>This picture is broken and cannot be shown. Save a copy to look at the file.</source>
        <translation>图片已损坏，无法显示。请另存副本后查看。</translation>
    </message>
    <message>
        <source>This picture has %1 × %2 points, too many to show here. Save a copy to look at it.</source>
        <translation>图片为%1 × %2像素，过大，无法在此显示。请另存副本后查看。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>qz::AttachmentUpload</name>
    <message>
        <source>A file was not attached to %1.</source>
        <translation>有文件未能添加到%1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
</context>
<context>
    <name>qz::AttachmentsPanel</name>
    <message>
        <source>Remove an attachment</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>“%1” is taken off the case. Journal and audit keep who did it and why.</source>
        <translation>将从案件中移除“%1”。操作人和理由记入经过和审计。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Attachments of this case</source>
        <translation>本案附件</translation>
    </message>
    <message>
        <source>The files of this case stand here</source>
        <translation>此处显示本案附件</translation>
    </message>
    <message>
        <source>None was added yet. Drop files here or choose them.</source>
        <translation>尚无附件。请将文件拖放到此处，或选择文件。</translation>
    </message>
    <message>
        <source>None was added yet.</source>
        <translation>尚无附件。</translation>
    </message>
    <message>
        <source>Choose a file to look at it.</source>
        <translation>请选择要查看的附件。</translation>
    </message>
    <message>
        <source>Only photos are shown here. Save a copy to open this file.</source>
        <translation>此处仅显示照片。请另存副本后打开此文件。</translation>
    </message>
    <message>
        <source>This picture is too large to show here. Save a copy to look at it.</source>
        <translation>图片过大，无法在此显示。请另存副本后查看。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Add files to the case</source>
        <translation>为案件添加附件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>A copy was saved.</source>
        <translation>副本已保存。</translation>
    </message>
    <message>
        <source>Use as the place…</source>
        <translation>用作事发地点…</translation>
    </message>
    <message>
        <source>The step that sets the place, filled in with the position of the photo</source>
        <translation>打开定位步骤，填入照片的位置</translation>
    </message>
    <message>
        <source>Proposed by the photo: %1, %2 (WGS-84)</source>
        <translation>照片提示位置：%1, %2（WGS-84）</translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation>拍摄于 %1</translation>
    </message>
    <message>
        <source>Proposed by a photo of the case</source>
        <translation>依据本案照片的位置</translation>
    </message>
    <message>
        <source>The camera says where it stood, not where the matter is, and some telephones write another coordinate system: look at the place before you store it.</source>
        <translation>照片记录的是拍摄者所在位置，不一定是事发地点；个别手机写入的是其他坐标系。保存前请核对地点。</translation>
    </message>
</context>
<context>
    <name>qz::AuditTab</name>
    <message>
        <source>Personal data seen</source>
        <translation>查看个人信息</translation>
    </message>
    <message>
        <source>Attachment opened</source>
        <translation>打开附件</translation>
    </message>
    <message>
        <source>Attachment added</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attachment taken off</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Log-in refused</source>
        <translation>登录被拒</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>新增用户</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>修改用户</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>修改角色</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup plan</source>
        <translation>备份计划</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Check of the store</source>
        <translation>库检查</translation>
    </message>
    <message>
        <source>Deletion proposed</source>
        <translation>提出删除</translation>
    </message>
    <message>
        <source>Deletion refused</source>
        <translation>未同意删除</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除个人信息</translation>
    </message>
    <message>
        <source>Impact assessment saved</source>
        <translation>保存影响评估</translation>
    </message>
    <message>
        <source>Impact assessment signed</source>
        <translation>签署影响评估</translation>
    </message>
    <message>
        <source>Diagnostics file</source>
        <translation>诊断文件</translation>
    </message>
    <message>
        <source>Limits moved by the calendar</source>
        <translation>按日历调整时限</translation>
    </message>
    <message>
        <source>Store made</source>
        <translation>建库</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>append only, the last %1 entries</source>
        <translation>只增不改，最近 %1 条</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Case paper printed</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Case paper saved</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Report printed</source>
        <translation>打印报表</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Report kept</source>
        <translation>留存报表</translation>
    </message>
    <message>
        <source>Report issued</source>
        <translation>签发报表</translation>
    </message>
    <message>
        <source>Version of a table added</source>
        <translation>数据表新增版本</translation>
    </message>
    <message>
        <source>Version of a table ended</source>
        <translation>数据表版本终止</translation>
    </message>
    <message>
        <source>Table imported</source>
        <translation>导入数据表</translation>
    </message>
    <message>
        <source>Unit added</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Unit changed</source>
        <translation>修改单位</translation>
    </message>
    <message>
        <source>Unit ended</source>
        <translation>单位终止</translation>
    </message>
    <message>
        <source>Role given for a time</source>
        <translation>授予限期角色</translation>
    </message>
    <message>
        <source>Days of a role changed</source>
        <translation>变更角色起止日</translation>
    </message>
    <message>
        <source>Version of a unit added</source>
        <translation>新增单位版本</translation>
    </message>
    <message>
        <source>Unit merged</source>
        <translation>单位并入</translation>
    </message>
    <message>
        <source>Sheet printed</source>
        <translation>打印内部表单</translation>
    </message>
    <message>
        <source>Sheet saved</source>
        <translation>保存内部表单</translation>
    </message>
    <message>
        <source>Map printed</source>
        <translation>打印地图</translation>
    </message>
    <message>
        <source>Map or its areas saved</source>
        <translation>导出地图或区域</translation>
    </message>
</context>
<context>
    <name>qz::BackupSchedule</name>
    <message>
        <source>Backup by plan</source>
        <translation>按计划备份</translation>
    </message>
    <message>
        <source>The backup by plan failed.</source>
        <translation>按计划备份失败。</translation>
    </message>
</context>
<context>
    <name>qz::BellButton</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>暂无消息</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>qz::BottomBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>F1 Help</source>
        <translation>F1 帮助</translation>
    </message>
    <message>
        <source>Ctrl+/ Shortcuts</source>
        <translation>Ctrl+/ 快捷键</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>剩余约 %1</translation>
    </message>
    <message>
        <source>No background work</source>
        <translation>无后台任务</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n项等待</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::CalendarTab</name>
    <message>
        <source>Work calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Limits by law</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Running limits that the calendar in force would move</source>
        <translation>现行日历将变动的运行中时限</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现应于</translation>
    </message>
    <message>
        <source>Due by the calendar</source>
        <translation>按日历应于</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>确认变动</translation>
    </message>
    <message>
        <source>Import a year…</source>
        <translation>导入年份…</translation>
    </message>
    <message>
        <source>version %1, work hours %2</source>
        <translation>版本%1，工作时间%2</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>上班</translation>
    </message>
    <message numerus="yes">
        <source>version %1, %n rules</source>
        <translation>
            <numerusform>版本%1，%n条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not checked against the text)</source>
        <translation>%1（未与原文核对）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>qz::CaseDeskPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>复制答复</translation>
    </message>
    <message>
        <source>Number, unit and limit for whoever reported it, without personal data</source>
        <translation>给反映人的编号、承办单位和时限，不含个人信息</translation>
    </message>
    <message>
        <source>The reply is in the clipboard.</source>
        <translation>答复已复制到剪贴板。</translation>
    </message>
    <message>
        <source>%1: asked for approval; it waits in the tray.</source>
        <translation>%1：已提交申请，待签批。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Rule, article, inputs and every step of the limits; the way; closed steps</source>
        <translation>时限的规则、条文、起算和逐步推算；派遣依据；不能办的步骤</translation>
    </message>
</context>
<context>
    <name>qz::CommandPalette</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Cases, places, units, laws, pages, commands; pinyin initials too</source>
        <translation>案件、地点、单位、法条、页面、命令；也可输拼音首字母</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>Show all in the list</source>
        <translation>在列表中显示全部</translation>
    </message>
    <message>
        <source>Alt+Return</source>
        <translation>Alt+回车</translation>
    </message>
    <message>
        <source>Up and down choose, Tab goes to the next group, Return opens</source>
        <translation>↑↓ 选择，Tab 下一组，回车打开</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing found for “%1” in %2. All words must stand there; fewer find more.</source>
        <translation>在%2未找到“%1”。多个词须全部出现，减少词语可找到更多。</translation>
    </message>
    <message>
        <source>Return opens, Tab goes to the next group, Alt+Return shows all cases in the list</source>
        <translation>回车打开，Tab 下一组，Alt+回车在列表中显示全部案件</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>最近打开的案件</translation>
    </message>
</context>
<context>
    <name>qz::Desk</name>
    <message>
        <source>Old places of units on duty could not be erased.</source>
        <translation>未能清除值班单位的过时位置。</translation>
    </message>
    <message>
        <source>A draft could not be kept.</source>
        <translation>草稿未能保存。</translation>
    </message>
    <message>
        <source>The file of “%1” has no window part.</source>
        <translation>“%1”的文件中没有界面部分。</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>检索索引</translation>
    </message>
    <message numerus="yes">
        <source>%n forms were not sent and are kept.</source>
        <translation>
            <numerusform>有 %n 份未提交的表单已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>They open with what was typed.</source>
        <translation>打开即是上次填写的内容。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>It must be before names and telephones are handled (PIPL art. 55).</source>
        <translation>处理姓名、电话前须先签署（个人信息保护法第五十五条）。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The rules of the watch cannot be used.</source>
        <translation>值守规则无法使用。</translation>
    </message>
    <message>
        <source>On duty: %1</source>
        <translation>值班：%1</translation>
    </message>
    <message>
        <source>No case can be taken in: the impact assessment of personal data is not signed.</source>
        <translation>暂不能受理案件：个人信息保护影响评估尚未签署。</translation>
    </message>
    <message>
        <source>%1 (ended)</source>
        <translation>%1（已终止）</translation>
    </message>
    <message>
        <source>A role of yours has ended.</source>
        <translation>您的一个角色已终止。</translation>
    </message>
    <message>
        <source>A role of yours has begun.</source>
        <translation>您的一个角色已生效。</translation>
    </message>
    <message>
        <source>You have no role today: nothing can be opened or stored any more.</source>
        <translation>您今天没有任何角色，不能再打开或保存内容。</translation>
    </message>
    <message>
        <source>What you may do has changed. Pages that are open follow when they are opened again.</source>
        <translation>您的权限已变更，已打开的页面重新打开后生效。</translation>
    </message>
</context>
<context>
    <name>qz::DeskTab</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The store is opened again; you log in once more.</source>
        <translation>数据库将重新打开，需再次登录。</translation>
    </message>
    <message>
        <source>Lock after idle</source>
        <translation>空闲后锁定</translation>
    </message>
    <message>
        <source>From the next log-in on. Ctrl+L locks at once.</source>
        <translation>下次登录起生效。Ctrl+L立即锁定。</translation>
    </message>
    <message>
        <source>as large as they come</source>
        <translation>保持原尺寸</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Longest side of photos</source>
        <translation>照片最长边</translation>
    </message>
    <message>
        <source>Larger ones are made smaller when they come in; position and time are read before.</source>
        <translation>更大的照片在接收时缩小；位置和时间先行读取。</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>New tables, texts and photos in it are offered; nothing is taken in by itself.</source>
        <translation>其中新增的表格、文字和照片会提示；不会自动导入。</translation>
    </message>
    <message>
        <source>Scanner&apos;s folder</source>
        <translation>扫描仪文件夹</translation>
    </message>
    <message>
        <source>Printed papers that come back as scans are filed by the codes on their pages; empty: none is read.</source>
        <translation>签好扫描回来的文书按页上的码归位；留空则不读取。</translation>
    </message>
</context>
<context>
    <name>qz::Desktop</name>
    <message>
        <source>There is no store in %1.</source>
        <translation>%1中没有数据库。</translation>
    </message>
    <message>
        <source>The last start ended while a module was starting</source>
        <translation>上次启动在载入模块时中断</translation>
    </message>
    <message>
        <source>The module “%1” was being started when the program stopped. It can be left out this time; its cases stay as they are and come back when it runs again.</source>
        <translation>程序停止时正在启动模块“%1”。本次可不载入该模块；其案件保持不变，重新运行后恢复显示。</translation>
    </message>
    <message>
        <source>Start with it</source>
        <translation>载入该模块启动</translation>
    </message>
    <message>
        <source>Start without it</source>
        <translation>不载入该模块启动</translation>
    </message>
    <message>
        <source>The store is open elsewhere</source>
        <translation>数据库已在别处打开</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>The store cannot be used here</source>
        <translation>数据库不能在此使用</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>数据库无法打开</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Other store…</source>
        <translation>其他数据库…</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups (*.qzb);;All files (*)</source>
        <translation>备份 (*.qzb);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The demo district: user demo, password demo.</source>
        <translation>演示城区：用户demo，密码demo。</translation>
    </message>
    <message>
        <source>Read only: the folder cannot be written to, or another program has the store open. Everything can be read, nothing saved.</source>
        <translation>只读：文件夹不可写，或数据库已被其他程序打开。可查看全部内容，不能保存。</translation>
    </message>
    <message>
        <source>The folder %1 holds other files; empty it or move them.</source>
        <translation>文件夹%1中有其他文件，请清空或移走。</translation>
    </message>
    <message>
        <source>Making the demo district</source>
        <translation>建立演示城区</translation>
    </message>
    <message>
        <source>The folder %1 is not empty. A new store needs one of its own.</source>
        <translation>文件夹%1不为空。新数据库须有专用文件夹。</translation>
    </message>
    <message>
        <source>Making the store</source>
        <translation>建立数据库</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>This store was begun and never finished: it has no user. Make a new one in another folder, or move this folder away and start again.</source>
        <translation>此数据库未建完，没有用户。请在其他文件夹新建，或移走此文件夹后重新开始。</translation>
    </message>
    <message>
        <source>An edited paper could not be put away.</source>
        <translation>编辑中的文书未能收好。</translation>
    </message>
</context>
<context>
    <name>qz::DesktopOptions</name>
    <message>
        <source>Folder of the store.</source>
        <translation>数据库文件夹。</translation>
    </message>
    <message>
        <source>Visit every page, save one PNG a page in this folder and exit.</source>
        <translation>逐页打开，每页在此文件夹存一张PNG后退出。</translation>
    </message>
    <message>
        <source>Size of the window for screenshots.</source>
        <translation>截图的窗口大小。</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light（浅色）或dark（深色）。</translation>
    </message>
    <message>
        <source>zh or en.</source>
        <translation>zh（中文）或en（英文）。</translation>
    </message>
    <message>
        <source>Who logs in for screenshots.</source>
        <translation>截图所用的登录用户。</translation>
    </message>
    <message>
        <source>File whose first line is the password; else QIZONG_PASSWORD.</source>
        <translation>首行为密码的文件；未指定时取QIZONG_PASSWORD。</translation>
    </message>
    <message>
        <source>--theme takes light or dark.</source>
        <translation>--theme可取light或dark。</translation>
    </message>
    <message>
        <source>--lang takes zh or en.</source>
        <translation>--lang可取zh或en。</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, for example 1920x1080.</source>
        <translation>--size的格式为WIDTHxHEIGHT，如1920x1080。</translation>
    </message>
</context>
<context>
    <name>qz::DetachedWindow</name>
    <message>
        <source>The desk is locked. Unlock it in the main window.</source>
        <translation>工作台已锁定，请在主窗口解锁。</translation>
    </message>
</context>
<context>
    <name>qz::DifferencesPage</name>
    <message>
        <source>What differs</source>
        <translation>差异内容</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>All as sent again</source>
        <translation>全部采用来件</translation>
    </message>
    <message>
        <source>All as here</source>
        <translation>全部保留本地</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Orders sent again</source>
        <translation>重发工单</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>When an order is sent again and says otherwise than somebody here did, it waits here.</source>
        <translation>重发工单与本地已修改的内容不一致时，在此等候核对。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation>%2 第 %1 行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>As sent again</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>As here</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>%1 as sent again: %2</source>
        <translation>%1（来件）：%2</translation>
    </message>
    <message>
        <source>%1 as here: %2</source>
        <translation>%1（本地）：%2</translation>
    </message>
    <message>
        <source>Only steps of the case change this.</source>
        <translation>该项只能通过办理步骤变更。</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异核对</translation>
    </message>
    <message numerus="yes">
        <source>%n orders wait for a decision</source>
        <translation>
            <numerusform>%n 件待核对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::DocumentsPanel</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Papers of this case</source>
        <translation>本案文书</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>保存%1</translation>
    </message>
    <message>
        <source>Save as PDF or Word…</source>
        <translation>存为 PDF 或 Word…</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Edit in WPS or Word</source>
        <translation>用 WPS 或 Word 编辑</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>For whoever reads large type more easily: the same paper, half as large again.</source>
        <translation>供看大字方便的当事人：内容相同，字大一半。</translation>
    </message>
    <message>
        <source>The draft opens in the office program of this desk; what is saved there comes back as a new version.</source>
        <translation>草稿在本机办公软件中打开；在那里保存的内容收回后成为新的一版。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Take back the edited draft</source>
        <translation>收回已改的文书</translation>
    </message>
    <message>
        <source>Nothing was changed in the draft.</source>
        <translation>草稿没有改动。</translation>
    </message>
    <message>
        <source>Save it in the office program first.</source>
        <translation>请先在办公软件中保存。</translation>
    </message>
    <message>
        <source>The case took steps since this draft was made. It was kept as version %1; compare it with the paper as the case is now before you print either.</source>
        <translation>草稿打开后案件又办了新步骤。草稿已存为第%1版；请与按现在案情生成的文书比较后再打印。</translation>
    </message>
    <message>
        <source>The edited draft was kept as version %1.</source>
        <translation>已改的文书存为第%1版。</translation>
    </message>
    <message>
        <source>There is no paper in front that could be printed.</source>
        <translation>当前没有可打印的文书。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比对…</translation>
    </message>
</context>
<context>
    <name>qz::Fields</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>依据文件</translation>
    </message>
</context>
<context>
    <name>qz::FolderWatch</name>
    <message>
        <source>The watched folder cannot be read.</source>
        <translation>监视文件夹无法读取。</translation>
    </message>
    <message>
        <source>A new file waits: %1</source>
        <translation>有新文件待处理：%1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>It cannot be remembered that the file was handled.</source>
        <translation>无法记录该文件已处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n new files wait in the watched folder.</source>
        <translation>
            <numerusform>监视文件夹中有 %n 个新文件待处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::FormDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qz::GrantsPane</name>
    <message>
        <source>Roles for a time</source>
        <translation>限期角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>授予人</translation>
    </message>
    <message>
        <source>Give a role…</source>
        <translation>授予角色…</translation>
    </message>
    <message>
        <source>Days…</source>
        <translation>起止日…</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已终止</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>It has ended; give the role again.</source>
        <translation>已终止，请另行授予。</translation>
    </message>
    <message>
        <source>Give a role for a time</source>
        <translation>授予限期角色</translation>
    </message>
    <message>
        <source>The user keeps the own role and has this one besides, in the area below and from the first day to the last. It needs no log-in: the rights come and go at midnight.</source>
        <translation>用户保留本人角色，另加此角色，限于下列区域和起止日期。无须重新登录，权限在零时生效、零时终止。</translation>
    </message>
    <message>
        <source>Days of the role “%1” of %2</source>
        <translation>%2的角色“%1”起止日</translation>
    </message>
    <message>
        <source>The day before today as the last day takes the role away at once; a role that has not begun is taken back by the day before its first.</source>
        <translation>截止日期填昨天，即当即收回；尚未生效的，截止日期填起始日期的前一日，即撤回。</translation>
    </message>
</context>
<context>
    <name>qz::HandoverTab</name>
    <message>
        <source>To be handed over</source>
        <translation>交接事项</translation>
    </message>
    <message>
        <source>Password of the outgoing shift</source>
        <translation>交班人密码</translation>
    </message>
    <message>
        <source>Password of the incoming shift</source>
        <translation>接班人密码</translation>
    </message>
    <message>
        <source>Both confirm</source>
        <translation>双方确认</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Place, unit</source>
        <translation>地点、单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Matters that are handed over</source>
        <translation>交接事项</translation>
    </message>
    <message>
        <source>All were gone through</source>
        <translation>全部已逐项交接</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>What the next shift should know; no names of residents</source>
        <translation>需告知下一班的情况，不写群众姓名</translation>
    </message>
    <message>
        <source>Only where the outgoing shift cannot sign: why</source>
        <translation>仅在交班人不能到场时填写原因</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>nobody: this is the first watch</source>
        <translation>无：首次值班</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 · %n matters</source>
        <translation>
            <numerusform>%1 至 %2 · %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::Help</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About Qizong</source>
        <translation>关于七纵指挥台</translation>
    </message>
    <message>
        <source>Version %1

A command center for grid management and social governance of a district.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty. The text of the licence stands in the file LICENSE that came with the program.

Built with Qt %2 (LGPL/GPL), SQLite (public domain), SQLiteCpp (MIT), libsodium (ISC), libzip (BSD), libxlsxwriter (BSD), FreeXL (MPL/GPL/LGPL) and Boost (BSL).</source>
        <translation>版本%1

城区网格化管理与社会治理指挥台。

自由软件，采用GNU通用公共许可证第3版或更新版本，不附带任何担保。许可证全文见随程序提供的LICENSE文件。

使用的组件：Qt %2 (LGPL/GPL)、SQLite（公有领域）、SQLiteCpp (MIT)、libsodium (ISC)、libzip (BSD)、libxlsxwriter (BSD)、FreeXL (MPL/GPL/LGPL)、Boost (BSL)。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>To be checked by a person before it is used</source>
        <translation>使用前须由人核对</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Where the person is in custody, days off do not move it.</source>
        <translation>当事人在押的，届满日遇休假日不顺延。</translation>
    </message>
    <message>
        <source>Not compared with the text of the law yet: look it up before you rely on it.</source>
        <translation>尚未与法律原文核对，引用前请先核对。</translation>
    </message>
    <message>
        <source>The help files are missing. Install the program again.</source>
        <translation>缺少帮助文件，请重新安装程序。</translation>
    </message>
    <message>
        <source>Limits and their articles</source>
        <translation>时限与条文</translation>
    </message>
    <message>
        <source>More</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>qz::HelpWindow</name>
    <message>
        <source>Search in the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>帮助目录</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>帮助正文</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Nothing found; fewer words find more</source>
        <translation>未找到，可减少词语</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation>
            <numerusform>找到 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ImportMapping</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>样例值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Columns of the file and the fields they feed</source>
        <translation>文件的列及其对应的字段</translation>
    </message>
    <message>
        <source>– leave out –</source>
        <translation>– 不导入 –</translation>
    </message>
    <message>
        <source>Field for the column “%1”</source>
        <translation>列“%1”对应的字段</translation>
    </message>
</context>
<context>
    <name>qz::ImportPage</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Try without saving</source>
        <translation>试导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>保存未接收的行…</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件前几行</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>未接收的行</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>Choose a table (csv, xlsx, xls, json) or a map (geojson), or drop it here. Nothing is saved before you press Import.</source>
        <translation>请选择表格（csv、xlsx、xls、json）或地图（geojson），或拖放到此处。单击“导入”之前不保存任何内容。</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>The coordinate system of the file, unless the file itself says it.</source>
        <translation>文件所用坐标系；文件自带说明的以文件为准。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容种类</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>guessed from the headers</source>
        <translation>按表头自动对应</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Tables and maps (*.csv *.txt *.xlsx *.xls *.json *.geojson);;All files (*)</source>
        <translation>表格和地图 (*.csv *.txt *.xlsx *.xls *.json *.geojson);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation>试导入%1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存未接收的行</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>保存%1</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Place as written</source>
        <translation>原坐标位置</translation>
    </message>
    <message>
        <source>as found: %1</source>
        <translation>自动识别：%1</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>保存列对应</translation>
    </message>
    <message>
        <source>Name, for example who sends such files</source>
        <translation>名称，例如来件单位</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No column feeds: %1</source>
        <translation>没有对应的列：%1</translation>
    </message>
    <message>
        <source>Waiting files</source>
        <translation>待处理文件</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>ask about every difference</source>
        <translation>逐项核对差异</translation>
    </message>
    <message>
        <source>Rows are known again by the number of the other system.</source>
        <translation>按对方系统的编号识别已有记录。</translation>
    </message>
    <message>
        <source>Known rows</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Keep mapping…</source>
        <translation>保存对应…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the kept mapping</source>
        <translation>删除已保存的对应</translation>
    </message>
    <message>
        <source>Columns and fields</source>
        <translation>列与字段</translation>
    </message>
    <message>
        <source>* must be filled</source>
        <translation>* 必填</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Differences…</source>
        <translation>差异核对…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 rejected.xlsx</source>
        <translation>%1 退回.xlsx</translation>
    </message>
    <message>
        <source>The rejected rows are saved with their reasons.</source>
        <translation>退回的行已连同原因保存。</translation>
    </message>
    <message>
        <source>Put them right there and import that file: the rest is known.</source>
        <translation>在该文件中改正后导入即可，其余各行已在库中。</translation>
    </message>
    <message>
        <source>Import it</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>follow, unless edited here</source>
        <translation>更新本地未改动的字段</translation>
    </message>
    <message>
        <source>A trial: nothing was saved. Of all rows (%1) new would be: %2, changed: %3, there already: %4, rejected: %5.</source>
        <translation>试导入，未保存。共%1行：新增%2行，变更%3行，已有%4行，不接收%5行。</translation>
    </message>
    <message>
        <source>Of all rows (%1) new: %2, changed: %3, there already: %4, rejected: %5.</source>
        <translation>共%1行：新增%2行，变更%3行，已有%4行，未接收%5行。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows say otherwise than somebody here did; these fields stay and wait for a decision.</source>
        <translation>
            <numerusform>%n 行与本地已修改的内容不一致；这些字段保持不变，等候核对。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ImportsPage</name>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>%1 taken back</source>
        <translation>已撤回 %1 件</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>Somebody acted on %1 of its cases since; these stay: %2</source>
        <translation>其中 %1 件导入后已有人办理，保持不变：%2</translation>
    </message>
    <message>
        <source>The audit keeps who took it back.</source>
        <translation>审计记录将留存撤回人。</translation>
    </message>
    <message>
        <source>Take back the other %1</source>
        <translation>撤回其余 %1 件</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Back-fill replies…</source>
        <translation>回填答复…</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>保存退回的行…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异核对</translation>
    </message>
    <message>
        <source>Files that were taken in stand here</source>
        <translation>导入过的文件列在这里</translation>
    </message>
    <message>
        <source>None was imported on this desk yet.</source>
        <translation>本席位尚未导入文件。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taking an import back</source>
        <translation>正在撤回导入</translation>
    </message>
    <message>
        <source>%1 stay as they are.</source>
        <translation>%1 件保持不变。</translation>
    </message>
    <message>
        <source>Save the copy with the replies</source>
        <translation>保存回填后的副本</translation>
    </message>
    <message>
        <source>%1 replied.%2</source>
        <translation>%1 回填.%2</translation>
    </message>
    <message>
        <source>Writing replies into %1</source>
        <translation>正在回填 %1</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存退回的行</translation>
    </message>
    <message>
        <source>%1 rejected.xlsx</source>
        <translation>%1 退回.xlsx</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>导入记录</translation>
    </message>
    <message numerus="yes">
        <source>Of “%1” %n cases go back to what they were before; new ones go, and their numbers are not given again.</source>
        <translation>
            <numerusform>“%1”中有 %n 件恢复到导入之前；新增的将移除，其编号不再使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files on this desk</source>
        <translation>
            <numerusform>本席位共 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases were taken back.</source>
        <translation>
            <numerusform>已撤回 %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cells filled: %1, in %n rows.</source>
        <translation>
            <numerusform>已回填 %n 行共 %1 个单元格。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file received is of a kind that is only read: the copy is an xlsx with the values of its sheet, without formats, formulas and other sheets.</source>
        <translation>收到的文件格式只能读取：副本为 xlsx，只含该工作表的数值，不含格式、公式和其他工作表。</translation>
    </message>
</context>
<context>
    <name>qz::InboxPage</name>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>A table goes to the import page, a photo or a text becomes the draft of a new event.</source>
        <translation>表格转到导入页，照片或文字生成新事件草稿。</translation>
    </message>
    <message>
        <source>The file stays where it is; it is not offered again.</source>
        <translation>文件留在原处，不再提示。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>未设置监视文件夹</translation>
    </message>
    <message>
        <source>Choose a folder in the settings; new tables, texts and photos in it are offered here. Nothing is taken in by itself.</source>
        <translation>请在设置中选择文件夹；其中新增的表格、文字和照片会在此提示，不会自动导入。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>No file waits</source>
        <translation>没有待处理文件</translation>
    </message>
    <message>
        <source>New tables, texts and photos in the watched folder stand here.</source>
        <translation>监视文件夹中新增的表格、文字和照片列在这里。</translation>
    </message>
    <message>
        <source>Waiting files</source>
        <translation>待处理文件</translation>
    </message>
</context>
<context>
    <name>qz::IntakeFiles</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 无法读取：%2</translation>
    </message>
    <message>
        <source>it is too large for a photo</source>
        <translation>作为照片过大</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>%1 is neither a photo nor a text (txt, docx); tables come in by the import page.</source>
        <translation>%1 既不是照片也不是文字（txt、docx）；表格请在导入页导入。</translation>
    </message>
    <message>
        <source>The photos of a draft could not be kept.</source>
        <translation>草稿中的照片未能保存。</translation>
    </message>
</context>
<context>
    <name>qz::KeptReportsPage</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Kept reports</source>
        <translation>留存报告</translation>
    </message>
    <message>
        <source>History of the report</source>
        <translation>报告经过</translation>
    </message>
    <message>
        <source>No report kept yet</source>
        <translation>还没有留存的报告</translation>
    </message>
    <message>
        <source>A report that is kept can be checked by the units, frozen, issued and reprinted the same.</source>
        <translation>留存的报告可送单位核对、封账、签发，并可原样重印。</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>History, objections, corrections</source>
        <translation>经过、异议、更正</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Units&apos; files…</source>
        <translation>单位核对表…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Scheduled…</source>
        <translation>定时报告…</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>共 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>accepted: %1</source>
        <translation>采纳：%1</translation>
    </message>
    <message>
        <source>not accepted: %1</source>
        <translation>不采纳：%1</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Correction No. %1</source>
        <translation>第 %1 号更正说明</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n places)</source>
        <translation>
            <numerusform>%1（%n 处）</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>Why the report is corrected</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Case number of the row</source>
        <translation>所涉案件编号</translation>
    </message>
    <message>
        <source>What the unit says</source>
        <translation>单位意见</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理意见</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Reason, printed in the annex</source>
        <translation>理由（印入附件）</translation>
    </message>
    <message>
        <source>A workbook for each unit, in a folder</source>
        <translation>每个单位一份工作簿，存入文件夹</translation>
    </message>
    <message>
        <source>Units&apos; files of %1</source>
        <translation>%1 的单位核对表</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>qz::LoginPage</name>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This desk is locked</source>
        <translation>本席已锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>What was open is kept. Another user can log in here; the pages of the first are closed then.</source>
        <translation>已打开的内容予以保留。其他用户也可在此登录，原用户的页面随即关闭。</translation>
    </message>
    <message numerus="yes">
        <source>%1 The next try is possible in %n s.</source>
        <translation>
            <numerusform>%1%n秒后可重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose or type a user.</source>
        <translation>请选择或输入用户。</translation>
    </message>
</context>
<context>
    <name>qz::MainWindow</name>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>未成功：%1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>The folder of this store cannot be written to. Everything can be read, nothing saved: %1</source>
        <translation>此数据库的文件夹不可写。可查看全部内容，不能保存：%1</translation>
    </message>
    <message>
        <source>Demo district, on this machine</source>
        <translation>演示城区，本机</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>About Qizong</source>
        <translation>关于七纵指挥台</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁定本席</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色和深色</translation>
    </message>
    <message>
        <source>Your role may not open “%1”.</source>
        <translation>您的角色不能打开“%1”。</translation>
    </message>
    <message>
        <source>It needs the permission %1.</source>
        <translation>需要权限%1。</translation>
    </message>
    <message>
        <source>Page in a window of its own</source>
        <translation>本页移到独立窗口</translation>
    </message>
    <message>
        <source>Show the tour of the window</source>
        <translation>显示界面导览</translation>
    </message>
    <message>
        <source>Everything has its place here</source>
        <translation>各项工作都在这里</translation>
    </message>
    <message>
        <source>The rail holds the pages: My work first, then the modules. A number says how many wait, red ones are overdue. Alt+1 to Alt+9 open them.</source>
        <translation>左侧导航是各个页面：最上面是“我的待办”，其下是各业务模块。数字是待办数，红色表示超期。按 Alt+1 至 Alt+9 打开。</translation>
    </message>
    <message>
        <source>The area you look at</source>
        <translation>当前区域</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找一切</translation>
    </message>
    <message>
        <source>Ctrl+K finds cases by words, number or pinyin, places, units, laws, pages and commands.</source>
        <translation>按 Ctrl+K，用词语、编号或拼音查案件，也可查地点、单位、法条、页面和命令。</translation>
    </message>
    <message>
        <source>Work through the list</source>
        <translation>逐件办理</translation>
    </message>
    <message>
        <source>Arrow keys choose, Space shows the details, Return opens the case. Ctrl+Return takes the first step that is offered.</source>
        <translation>方向键选择，空格看详情，回车打开案件；Ctrl+Enter 办理第一个可办的步骤。</translation>
    </message>
    <message>
        <source>Help wherever you are</source>
        <translation>随时有帮助</translation>
    </message>
    <message>
        <source>F1 explains the page in front of you, Ctrl+/ lists all keys. Long work shows its progress here and can be cancelled.</source>
        <translation>按 F1 看当前页面的说明，Ctrl+/ 列出全部快捷键。耗时的工作在这里显示进度，可以取消。</translation>
    </message>
    <message>
        <source>Lists, map and numbers follow this choice. Alt+A opens it.</source>
        <translation>列表、地图和数字都跟随这里选择的区域。按 Alt+A 打开。</translation>
    </message>
</context>
<context>
    <name>qz::MapFiles</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln 张瓦片</numerusform>
        </translation>
    </message>
    <message>
        <source>without an index: read whole when it was opened</source>
        <translation>文件没有索引，打开时已整表读入</translation>
    </message>
    <message>
        <source>“%1” has more than 5,000,000 corners; simplify it or cut out your area.</source>
        <translation>“%1”的顶点超过 5,000,000 个；请简化后再用，或只截取本辖区。</translation>
    </message>
    <message>
        <source>“%1” holds no lines and no areas; nothing would show.</source>
        <translation>“%1”中没有线也没有面，不会显示任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines and areas</source>
        <translation>
            <numerusform>%Ln 个线和面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken ones are left out</source>
        <translation>
            <numerusform>%Ln 个有误的未显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points are left out</source>
        <translation>
            <numerusform>%Ln 个点未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
</context>
<context>
    <name>qz::MessageStrip</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>qz::ModulesTab</name>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Window part</source>
        <translation>界面部分</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>The change takes effect when the store is opened again.</source>
        <translation>重新打开数据库后生效。</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>启动失败</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>本次未载入</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This module handles personal data. Sign its impact assessment first (tab “Impact assessment”).</source>
        <translation>该模块处理个人信息，请先在“影响评估”页签署影响评估。</translation>
    </message>
</context>
<context>
    <name>qz::MorningTab</name>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
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
        <source>On duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为 CSV…</translation>
    </message>
    <message>
        <source>Handover sheet</source>
        <translation>交接班表</translation>
    </message>
    <message>
        <source>A4 brief</source>
        <translation>A4 简报</translation>
    </message>
    <message>
        <source>Text for the leaders&apos; group</source>
        <translation>领导群短文</translation>
    </message>
    <message>
        <source>Back-fill list</source>
        <translation>回填清单</translation>
    </message>
    <message>
        <source>Still to call</source>
        <translation>仍需电话告知</translation>
    </message>
    <message>
        <source>What the night is made into</source>
        <translation>本班成果</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2 字</translation>
    </message>
    <message>
        <source>Number of the other system</source>
        <translation>对方系统编号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Save the back-fill list</source>
        <translation>保存回填清单</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>qz::MyWorkModel</name>
    <message numerus="yes">
        <source>Overdue %n</source>
        <translation>
            <numerusform>已超期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today %n</source>
        <translation>
            <numerusform>今天 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Later %n</source>
        <translation>
            <numerusform>以后 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a running limit %n</source>
        <translation>
            <numerusform>无运行时限 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <translation>待审批：%1</translation>
    </message>
    <message numerus="yes">
        <source>For your decision %n</source>
        <translation>
            <numerusform>待我审批 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::MyWorkPage</name>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待办事项</translation>
    </message>
    <message>
        <source>No open case in this area is in the hands of your unit.</source>
        <translation>该区域内没有由本单位办理的在办案件。</translation>
    </message>
    <message>
        <source>Me and my unit</source>
        <translation>我与本单位</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的待办</translation>
    </message>
    <message numerus="yes">
        <source>the first %n cases</source>
        <translation>
            <numerusform>前%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Why the case in front is due when it is, and stands where it stands</source>
        <translation>当前案件为什么是这个时限、为什么停在这一步</translation>
    </message>
</context>
<context>
    <name>qz::NewStorePage</name>
    <message>
        <source>A new store</source>
        <translation>新建数据库</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>6 digits of the county or district, for example 340202</source>
        <translation>县（区）6位代码，如340202</translation>
    </message>
    <message>
        <source>Area name</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <source>as it stands on papers</source>
        <translation>文书上所用名称</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>主管单位</translation>
    </message>
    <message>
        <source>who runs this center</source>
        <translation>本中心的主管单位</translation>
    </message>
    <message>
        <source>First user</source>
        <translation>首个用户</translation>
    </message>
    <message>
        <source>a login name; this user may do everything</source>
        <translation>登录名；该用户拥有全部权限</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>of that user, may stay empty</source>
        <translation>该用户的显示名称，可不填</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>至少8个字符</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>建立数据库</translation>
    </message>
    <message>
        <source>Folder of the store</source>
        <translation>数据库文件夹</translation>
    </message>
    <message>
        <source>The area needs a name; it stands on every paper.</source>
        <translation>请填写区域名称，文书均使用该名称。</translation>
    </message>
    <message>
        <source>Say which organisation runs this center.</source>
        <translation>请填写本中心的主管单位。</translation>
    </message>
    <message>
        <source>The first user needs a login name.</source>
        <translation>请填写首个用户的登录名。</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>密码至少%n个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ; type both again.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Choose the folder in which the store is kept.</source>
        <translation>请选择数据库文件夹。</translation>
    </message>
</context>
<context>
    <name>qz::OrganisationTab</name>
    <message>
        <source>Organisation</source>
        <translation>组织机构</translation>
    </message>
    <message>
        <source>New unit…</source>
        <translation>新增单位…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>New post…</source>
        <translation>新增岗位…</translation>
    </message>
    <message>
        <source>Appoint…</source>
        <translation>任职…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Units, posts and their staff</source>
        <translation>单位、岗位与任职人员</translation>
    </message>
    <message>
        <source>Search units, posts, names</source>
        <translation>检索单位、岗位、人员</translation>
    </message>
    <message>
        <source>%1 (vacant)</source>
        <translation>%1（空缺）</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n 个单位</numerusform>
        </translation>
    </message>
    <message>
        <source>End of “%1”</source>
        <translation>终止“%1”</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一日</translation>
    </message>
    <message>
        <source>Former names and ended ones too</source>
        <translation>含曾用名和已终止</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Renamed, moved, of another kind from a day on; what it was stays for the days before</source>
        <translation>自某日起更名、调整隶属或类别；此前的日期仍为原样</translation>
    </message>
    <message>
        <source>Another unit does what this one did from a day on</source>
        <translation>自某日起由另一单位承接其职责</translation>
    </message>
    <message>
        <source>What was typed wrong; leaves no version</source>
        <translation>改正录入错误，不留版本</translation>
    </message>
    <message>
        <source>%1 (to %2)</source>
        <translation>%1（并入%2）</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation>%1 起：%2</translation>
    </message>
    <message>
        <source>Formerly: %1</source>
        <translation>曾用名：%1</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Correct · %1</source>
        <translation>更正 · %1</translation>
    </message>
    <message>
        <source>For what was typed wrong. A unit that is renamed or moved gets a new version, so that old cases and papers keep its former name.</source>
        <translation>用于改正录入错误。更名或调整隶属请用“新版本”，以便此前的案件和文书保留当时的名称。</translation>
    </message>
    <message>
        <source>New version · %1</source>
        <translation>新版本 · %1</translation>
    </message>
    <message>
        <source>From its first day on the unit is as it stands here. Cases and papers of the days before keep what it was.</source>
        <translation>自起始日期起，该单位以此为准；此前的案件和文书保留原样。</translation>
    </message>
    <message>
        <source>Merge · %1</source>
        <translation>并入 · %1</translation>
    </message>
    <message>
        <source>It works until the day before; what stands below it stands below the other unit then. Open cases stay with it until they are transferred.</source>
        <translation>该单位运行到前一日，其下级自该日起转隶承接单位。未办结的案件在移送之前仍归该单位。</translation>
    </message>
    <message>
        <source>Export the units</source>
        <translation>导出单位</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Export of the units</source>
        <translation>导出单位</translation>
    </message>
</context>
<context>
    <name>qz::PaperDecisionDialog</name>
    <message>
        <source>Decision on paper · %1</source>
        <translation>纸质批示 · %1</translation>
    </message>
    <message>
        <source>Post or name, as on the slip</source>
        <translation>批条上的职务或姓名</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>批示人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>批示结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Scanned slip</source>
        <translation>批条扫描件</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The scanned slip</source>
        <translation>批条扫描件</translation>
    </message>
    <message>
        <source>Say who signed, and choose the scanned slip.</source>
        <translation>请填写批示人并选择批条扫描件。</translation>
    </message>
    <message>
        <source>Slip of a decision</source>
        <translation>批条</translation>
    </message>
</context>
<context>
    <name>qz::PaperPane</name>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
</context>
<context>
    <name>qz::PaperVersions</name>
    <message>
        <source>edited, not printed</source>
        <translation>已改，未打印</translation>
    </message>
    <message>
        <source>printed, no page back yet</source>
        <translation>已打印，尚无回件</translation>
    </message>
    <message numerus="yes">
        <source>all %n pages back</source>
        <translation>
            <numerusform>%n 页已全部归位</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Versions of this paper</source>
        <translation>这份文书的版本</translation>
    </message>
    <message>
        <source>As the case is now</source>
        <translation>按现在的案情</translation>
    </message>
</context>
<context>
    <name>qz::PrivacyPapers</name>
    <message>
        <source>Purpose and way of handling</source>
        <translation>处理目的、处理方式</translation>
    </message>
    <message>
        <source>Which data, of whom</source>
        <translation>个人信息种类、涉及的人</translation>
    </message>
    <message>
        <source>Lawful, right and necessary</source>
        <translation>合法、正当、必要</translation>
    </message>
    <message>
        <source>Effects on rights, risks</source>
        <translation>对个人权益的影响及安全风险</translation>
    </message>
    <message>
        <source>Measures of protection</source>
        <translation>保护措施</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>评估人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Personal information protection impact assessment</source>
        <translation>个人信息保护影响评估表</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>Signed in the program by %1 on %2</source>
        <translation>%1 于 %2 在系统内签署</translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation>草稿，未签署</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Personal Information Protection Law, articles 55 and 56; to be kept for at least three years.</source>
        <translation>依据《个人信息保护法》第五十五条、第五十六条；本表及处理情况记录至少保存三年。</translation>
    </message>
    <message>
        <source>Person in charge of personal information protection</source>
        <translation>个人信息保护负责人</translation>
    </message>
    <message>
        <source>Head of the office</source>
        <translation>单位负责人</translation>
    </message>
    <message>
        <source>Record of deleted personal information</source>
        <translation>个人信息删除记录</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Confirmed and deleted</source>
        <translation>审定并删除</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>没有删除记录。</translation>
    </message>
    <message>
        <source>Sealed values and files are erased; the cases themselves and the chains of journal and audit stay and verify. Backups made before hold them until they are replaced by the plan.</source>
        <translation>密封字段和附件已清除；案件本身及流转记录、审计的校验链保持完整并可校验。删除前所做的备份在按计划替换前仍含原内容。</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>审定人</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>打印时间 %1</translation>
    </message>
    <message>
        <source>Audit of access and administration</source>
        <translation>访问与管理审计记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>没有记录。</translation>
    </message>
</context>
<context>
    <name>qz::Program</name>
    <message>
        <source>Qizong</source>
        <translation>七纵指挥台</translation>
    </message>
</context>
<context>
    <name>qz::ProgressPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qz::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qz::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>qz::RailModel</name>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1，超期%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，待办%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::RecoveryPage</name>
    <message>
        <source>The recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>If every password is lost, two of these three parts open the store again. They are shown only now. Print or save them and keep the parts in three different places, none of them on this machine.</source>
        <translation>全部密码遗失时，可用以下三个分片中的任意两个重新打开数据库。分片仅在此显示一次，请打印或保存，分别存放在三个不同地方，均不得存于本机。</translation>
    </message>
    <message>
        <source>Parts of the recovery key</source>
        <translation>恢复密钥分片</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>存为文本…</translation>
    </message>
    <message>
        <source>I have all three parts and will keep them in different places</source>
        <translation>我已取得三个分片，将分处保管</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Recovery key of %1</source>
        <translation>%1的恢复密钥</translation>
    </message>
    <message>
        <source>Part %1:</source>
        <translation>第%1分片：</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 Choose another place.</source>
        <translation>无法写入%1：%2请另选位置。</translation>
    </message>
</context>
<context>
    <name>qz::ReplyColumnsDialog</name>
    <message>
        <source>Back-fill replies</source>
        <translation>回填答复</translation>
    </message>
    <message>
        <source>The replies are written into a copy of the file as it was received; everything else in it stays as it is. The choice is remembered for files with the same columns.</source>
        <translation>答复写入来件的副本，其余内容保持不变。列相同的文件会记住本次选择。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>qz::ReportsPage</name>
    <message>
        <source>Other files…</source>
        <translation>其他格式…</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>生成报表</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>工作簿…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Those who handle the cases</source>
        <translation>承办人员</translation>
    </message>
    <message>
        <source>Return to other offices</source>
        <translation>反馈其他单位</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Small counts are hidden for other offices and for the public.</source>
        <translation>对其他单位和公众，小数目予以隐去。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To, including</source>
        <translation>止（含）</translation>
    </message>
    <message>
        <source>For</source>
        <translation>使用对象</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>No module that runs has a report for your role.</source>
        <translation>运行中的模块没有适用于您的角色的报表。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>时段的截止早于起始。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages, check code %1</source>
        <translation>
            <numerusform>共%n页，核验码%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>保存%1</translation>
    </message>
    <message>
        <source>No report made yet</source>
        <translation>尚未生成报表</translation>
    </message>
    <message>
        <source>Choose a report, the period and for whom it is; it is shown here as it will be printed.</source>
        <translation>请选择报表、起止日期和使用对象，此处按打印效果显示。</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为拟稿</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Word…</translation>
    </message>
    <message>
        <source>One per area…</source>
        <translation>按镇街批量…</translation>
    </message>
    <message>
        <source>Kept reports</source>
        <translation>留存报告</translation>
    </message>
    <message>
        <source>One report for each area below, in a folder</source>
        <translation>按下级区划逐个生成报告，存入文件夹</translation>
    </message>
    <message>
        <source>%1 for each area</source>
        <translation>按下级区划生成%1</translation>
    </message>
</context>
<context>
    <name>qz::RetentionSweep</name>
    <message numerus="yes">
        <source>Details of %n cases are past their time and were removed.</source>
        <translation>
            <numerusform>%n 件的具体情况已过保存期，已删除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::RetentionTab</name>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>待第二人审定</translation>
    </message>
    <message>
        <source>Deletion on request (PIPL art. 47)</source>
        <translation>依请求删除（个人信息保护法第四十七条）</translation>
    </message>
    <message>
        <source>without naming anybody: this record stays</source>
        <translation>不要写姓名：此记录长期保留</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Propose all for deletion</source>
        <translation>全部提出删除</translation>
    </message>
    <message>
        <source>Confirm and delete</source>
        <translation>同意并删除</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Due by the retention classes</source>
        <translation>保存期满</translation>
    </message>
    <message>
        <source>Proposals and deletions</source>
        <translation>删除的提出与审定</translation>
    </message>
    <message>
        <source>On request…</source>
        <translation>依请求…</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>nothing is due today</source>
        <translation>今日没有到期的</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>qz::RolesTab</name>
    <message>
        <source>Who may do what</source>
        <translation>角色权限表</translation>
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
        <source>Save the changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>%1 (from a right over all of its kind)</source>
        <translation>%1（来自整类权限）</translation>
    </message>
    <message>
        <source>as saved</source>
        <translation>与已保存的一致</translation>
    </message>
    <message>
        <source>changed, not saved yet</source>
        <translation>已更改，未保存</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import roles</source>
        <translation>导入角色</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
    <message>
        <source>Export roles</source>
        <translation>导出角色</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
</context>
<context>
    <name>qz::RosterTab</name>
    <message>
        <source>Line of the duty roster</source>
        <translation>值班表条目</translation>
    </message>
    <message>
        <source>– the whole district –</source>
        <translation>—全区—</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
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
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Duty day</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>One duty day</source>
        <translation>指定值班日</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>日期范围</translation>
    </message>
    <message>
        <source>New line…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>the whole district</source>
        <translation>全区</translation>
    </message>
    <message>
        <source>Nobody stands in the roster for this day; import it or add a line.</source>
        <translation>该日没有值班安排，请导入值班表或新增条目。</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ScanFolder</name>
    <message>
        <source>was read before</source>
        <translation>以前读过</translation>
    </message>
    <message numerus="yes">
        <source>%n pages filed</source>
        <translation>
            <numerusform>%n 页归位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the tray</source>
        <translation>
            <numerusform>%n 页待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Filing the pages of %1</source>
        <translation>归位 %1 各页</translation>
    </message>
    <message>
        <source>A scan could not be read.</source>
        <translation>有扫描件无法读取。</translation>
    </message>
    <message>
        <source>Scan %1: %2</source>
        <translation>扫描件 %1：%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>qz::ScansPage</name>
    <message>
        <source>Scans</source>
        <translation>扫描归位</translation>
    </message>
    <message>
        <source>Read scans…</source>
        <translation>读取扫描件…</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>归位</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Number of the case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Pages that wait for somebody</source>
        <translation>待处理的页</translation>
    </message>
    <message>
        <source>Files that were read</source>
        <translation>已读文件</translation>
    </message>
    <message>
        <source>No scan was read yet</source>
        <translation>还没有读过扫描件</translation>
    </message>
    <message>
        <source>Drop scans here, or choose the scanner&apos;s folder in the settings. Each page goes to its case by the code in its corner; what has none waits here for you.</source>
        <translation>把扫描件拖到这里，或在设置中指定扫描仪文件夹。每页凭角上的码归入案件，没有码的在这里等您处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages wait</source>
        <translation>
            <numerusform>%n 页待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Page of the file</source>
        <translation>文件中的页</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>待处理原因</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>读取时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>读取人</translation>
    </message>
    <message>
        <source>No page waits.</source>
        <translation>没有待处理的页。</translation>
    </message>
    <message>
        <source>none printed here</source>
        <translation>本机未打印</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n pages)</source>
        <translation>
            <numerusform>第%1版（%n 页）</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which case and which paper it belongs to.</source>
        <translation>请填写它属于哪个案件、哪份文书。</translation>
    </message>
    <message>
        <source>Throw a page away</source>
        <translation>丢弃一页</translation>
    </message>
    <message>
        <source>Why (the audit keeps it; name nobody)</source>
        <translation>理由（记入审计，勿写人名）</translation>
    </message>
    <message>
        <source>Read scans</source>
        <translation>读取扫描件</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.tif *.tiff *.jpg *.jpeg *.png)</source>
        <translation>扫描件 (*.pdf *.tif *.tiff *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>qz::ScheduledReports</name>
    <message>
        <source>Scheduled reports</source>
        <translation>定时报告</translation>
    </message>
    <message>
        <source>A scheduled report was not made: %1</source>
        <translation>定时报告未能生成：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled files were made.</source>
        <translation>
            <numerusform>已生成 %n 份定时报告文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::SchedulesDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>One for each area below</source>
        <translation>按下级区划逐个生成</translation>
    </message>
    <message>
        <source>Scheduled reports</source>
        <translation>定时报告</translation>
    </message>
    <message>
        <source>daily, the day before</source>
        <translation>每日（前一日）</translation>
    </message>
    <message>
        <source>weekly, Monday to Sunday</source>
        <translation>每周（周一至周日）</translation>
    </message>
    <message>
        <source>monthly, the month before</source>
        <translation>每月（上月）</translation>
    </message>
    <message>
        <source>whole path of a folder</source>
        <translation>文件夹的完整路径</translation>
    </message>
    <message>
        <source>From this hour</source>
        <translation>此时刻起</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>qz::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search cases, pages and commands (Ctrl+K)</source>
        <translation>查找案件、页面和命令（Ctrl+K）</translation>
    </message>
    <message>
        <source>Cases, pages, commands</source>
        <translation>案件、页面、命令</translation>
    </message>
</context>
<context>
    <name>qz::SecurityTab</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Check of the store</source>
        <translation>库检查</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>请处理</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>How safe the store is</source>
        <translation>安全状况</translation>
    </message>
    <message>
        <source>Backups, drills and checks</source>
        <translation>备份、演练和检查记录</translation>
    </message>
    <message>
        <source>Backup plan</source>
        <translation>备份计划</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做过的备份、演练和检查</translation>
    </message>
    <message>
        <source>Check everything now</source>
        <translation>立即全面检查</translation>
    </message>
    <message>
        <source>Back up by the plan now</source>
        <translation>立即按计划备份</translation>
    </message>
    <message>
        <source>Try a backup…</source>
        <translation>恢复演练…</translation>
    </message>
    <message>
        <source>Write a diagnostics file…</source>
        <translation>生成诊断文件…</translation>
    </message>
    <message>
        <source>Versions, sizes, counts and the log without names, numbers and places.</source>
        <translation>含版本、大小、数量和日志，不含姓名、号码和地点。</translation>
    </message>
    <message>
        <source>Needs a folder in the backup plan.</source>
        <translation>须先在备份计划中选定文件夹。</translation>
    </message>
    <message>
        <source>Restores it into a folder of its own, checks all of it and deletes the copy.</source>
        <translation>恢复到临时文件夹，全面检查后删除该副本。</translation>
    </message>
    <message>
        <source>Back up by itself</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source> files</source>
        <translation> 份</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>on another disk, best on another machine</source>
        <translation>放在另一块磁盘，最好是另一台机器</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Only when nobody has typed for</source>
        <translation>无人操作满</translation>
    </message>
    <message>
        <source>What was missed while the program was closed is made up for after the next start. The last good backup is never deleted.</source>
        <translation>程序关闭期间错过的备份，下次启动后补做。最近一份完好的备份不会删除。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Choose a folder before backups are made by themselves.</source>
        <translation>自动备份前请先选择文件夹。</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>计划已保存。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>%1 is encrypted (%2)</source>
        <translation>%1 已加密（%2）</translation>
    </message>
    <message>
        <source>The system does not tell about %1.</source>
        <translation>系统未提供 %1 的加密情况。</translation>
    </message>
    <message>
        <source>Encryption of the volume</source>
        <translation>磁盘卷加密</translation>
    </message>
    <message>
        <source>Last good backup</source>
        <translation>最近一份完好的备份</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>尚无备份。</translation>
    </message>
    <message>
        <source>every %1 h into %2</source>
        <translation>每 %1 小时备份到 %2</translation>
    </message>
    <message>
        <source>Nobody but you makes backups.</source>
        <translation>未开自动备份，只能靠人工备份。</translation>
    </message>
    <message>
        <source>Database, attachments, journal and audit</source>
        <translation>数据库、附件、流转记录和审计</translation>
    </message>
    <message>
        <source>Not checked yet on this desk.</source>
        <translation>本机尚未检查过。</translation>
    </message>
    <message>
        <source>No backup was tried yet. A backup that was never tried is a hope.</source>
        <translation>还没有演练过恢复。没演练过的备份靠不住。</translation>
    </message>
    <message>
        <source>Keys of personal data</source>
        <translation>个人信息密钥</translation>
    </message>
    <message>
        <source>Open for %1, wiped from memory at lock and log-out.</source>
        <translation>已为 %1 打开，锁定或退出时从内存清除。</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>已锁定。</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>%1: sound. %2</source>
        <translation>%1：完好。%2</translation>
    </message>
    <message>
        <source>%1: not sound. %2</source>
        <translation>%1：有问题。%2</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>正在检查库</translation>
    </message>
    <message>
        <source>The backup plan has no folder yet.</source>
        <translation>备份计划还没有选文件夹。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Try a backup</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Backups (*.qzb);;All files (*)</source>
        <translation>备份文件 (*.qzb);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Write a diagnostics file</source>
        <translation>生成诊断文件</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing a diagnostics file</source>
        <translation>正在生成诊断文件</translation>
    </message>
    <message>
        <source>Written to %1. Look at it before you send it.</source>
        <translation>已写入 %1。发送前请先看一遍。</translation>
    </message>
    <message>
        <source>Trying a backup</source>
        <translation>正在演练恢复</translation>
    </message>
    <message>
        <source>No encryption is seen on %1; use LUKS or BitLocker.</source>
        <translation>未见 %1 加密，请启用 LUKS 或 BitLocker。</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无记录</translation>
    </message>
</context>
<context>
    <name>qz::SettingsPage</name>
    <message>
        <source>This desk</source>
        <translation>本席</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Calendar, limits</source>
        <translation>日历与时限</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>影响评估</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保存与删除</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织机构</translation>
    </message>
</context>
<context>
    <name>qz::ShellExports</name>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx);;CSV (*.csv)</source>
        <translation>电子表格 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>导出%1</translation>
    </message>
</context>
<context>
    <name>qz::ShellNavigation</name>
    <message>
        <source>There is no page “%1” here.</source>
        <translation>没有页面“%1”。</translation>
    </message>
    <message>
        <source>The module that has it may be switched off; see Settings, Modules.</source>
        <translation>所属模块可能已停用，请查看“设置”中的“模块”。</translation>
    </message>
    <message>
        <source>Nothing here opens a record of the kind “%1”.</source>
        <translation>没有可打开“%1”类记录的页面。</translation>
    </message>
</context>
<context>
    <name>qz::ShellPages</name>
    <message>
        <source>My work</source>
        <translation>我的待办</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异核对</translation>
    </message>
    <message>
        <source>Waiting files</source>
        <translation>待处理文件</translation>
    </message>
    <message>
        <source>Kept reports</source>
        <translation>留存报告</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>签批</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描归位</translation>
    </message>
</context>
<context>
    <name>qz::ShiftsTab</name>
    <message>
        <source>Past shifts</source>
        <translation>历次交接</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Handover %1</source>
        <translation>交接班表 %1</translation>
    </message>
    <message>
        <source>No shift was handed over yet</source>
        <translation>还没有交接过班次</translation>
    </message>
    <message>
        <source>Each handover that both confirm stands here for good, as it was printed.</source>
        <translation>双方确认的每次交接班都会按打印时的样子长期保存在这里。</translation>
    </message>
</context>
<context>
    <name>qz::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Pages of the rail</source>
        <translation>左侧页面</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Details below the list</source>
        <translation>列表下方详情</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>按表格复制</translation>
    </message>
    <message>
        <source>Case and forms</source>
        <translation>案件与表单</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>首选步骤</translation>
    </message>
    <message>
        <source>Send a form</source>
        <translation>提交表单</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一字段</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 types or moves in a text. Add Ctrl or Alt, or take a function key.</source>
        <translation>%1 用于输入或移动光标。请加上 Ctrl 或 Alt，或改用功能键。</translation>
    </message>
    <message>
        <source>Ctrl+Space switches the input method.</source>
        <translation>Ctrl+空格用于切换输入法。</translation>
    </message>
    <message>
        <source>%1 belongs to text fields (copy, undo and the like).</source>
        <translation>%1 属于文字编辑（复制、撤销等）。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
</context>
<context>
    <name>qz::ShortcutsTab</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>No shortcut</source>
        <translation>不设快捷键</translation>
    </message>
    <message>
        <source>Command or keys</source>
        <translation>命令或按键</translation>
    </message>
    <message>
        <source>Filter of commands</source>
        <translation>筛选命令</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新的快捷键</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>全部默认</translation>
    </message>
    <message>
        <source>Shortcuts of %1</source>
        <translation>%1 的快捷键</translation>
    </message>
    <message>
        <source>Choose a command above</source>
        <translation>请在上方选择命令</translation>
    </message>
    <message>
        <source>Click into the field or go there with Tab, then press the keys.</source>
        <translation>单击输入框或用 Tab 移入，然后按下新的键。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 已用于“%2”。</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>从那里取来</translation>
    </message>
</context>
<context>
    <name>qz::StoreTab</name>
    <message>
        <source>Folder: %1
Area: %2
State: %3</source>
        <translation>文件夹：%1
区域：%2
状态：%3</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>reading and writing</source>
        <translation>读写</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>检查数据库</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups (*.qzb)</source>
        <translation>备份 (*.qzb)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backed up to %1. Keep a copy on another machine.</source>
        <translation>已备份到%1。请在另一台机器上另存一份。</translation>
    </message>
    <message>
        <source>Checking database, attachments, journal and audit…</source>
        <translation>正在检查数据库、附件、经过和审计…</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>数据库完好。</translation>
    </message>
    <message>
        <source>Found:
%1
Back up what is there and restore the last sound backup.</source>
        <translation>发现：
%1
请备份现有内容，再恢复最近的完好备份。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups (*.qzb);;All files (*)</source>
        <translation>备份 (*.qzb);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Everything entered since that backup is replaced. The backup is checked before; the store of now is kept beside it. Restore %1?</source>
        <translation>该备份之后录入的内容将被替换。恢复前先检查备份，现有数据库另行保留。是否恢复%1？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>重建检索索引</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>检索索引</translation>
    </message>
    <message>
        <source>The search index is complete.</source>
        <translation>检索索引已补全。</translation>
    </message>
</context>
<context>
    <name>qz::TablesTab</name>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Ended and earlier ones too</source>
        <translation>含已终止和旧版本</translation>
    </message>
    <message>
        <source>New entry…</source>
        <translation>新增条目…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Entries of the table</source>
        <translation>数据表条目</translation>
    </message>
    <message>
        <source>Search in the table</source>
        <translation>在表中检索</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>施行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待施行</translation>
    </message>
    <message>
        <source>past</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role may read this table and not change it.</source>
        <translation>您的角色只能查看此表，不能修改。</translation>
    </message>
    <message>
        <source>End of “%1”</source>
        <translation>终止“%1”</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Last day in force</source>
        <translation>最后施行日</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出数据表</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>New entry · %1</source>
        <translation>新增 · %1</translation>
    </message>
    <message>
        <source>New version · %1</source>
        <translation>新版本 · %1</translation>
    </message>
    <message>
        <source>What is in force stays as it is: the new version follows it from its first day on.</source>
        <translation>已生效的版本不变，新版本自起始日期起接续。</translation>
    </message>
</context>
<context>
    <name>qz::TemplatesTab</name>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>启用情况</translation>
    </message>
    <message>
        <source>From</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>占位符</translation>
    </message>
    <message>
        <source>Inside a list</source>
        <translation>清单内</translation>
    </message>
    <message>
        <source>Edit: save as Word…</source>
        <translation>修改：存为 Word…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Templates of papers</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>Placeholders of the template</source>
        <translation>模板占位符</translation>
    </message>
    <message>
        <source>Placeholders to type in Word</source>
        <translation>在 Word 中输入的占位符</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>own, in force</source>
        <translation>自定，启用中</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Save the template in force</source>
        <translation>保存现行模板</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>A template edited in Word or WPS</source>
        <translation>在 Word 或 WPS 中修改过的模板</translation>
    </message>
    <message>
        <source>Replace the template</source>
        <translation>替换模板</translation>
    </message>
    <message>
        <source>Check and replace</source>
        <translation>检查并替换</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Who decided on it</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>qz::TopBar</name>
    <message>
        <source>Civil time, +08:00</source>
        <translation>北京时间，+08:00</translation>
    </message>
</context>
<context>
    <name>qz::Tour</name>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>跳过导览(&amp;S)</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>界面导览</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>qz::UsersTab</name>
    <message>
        <source>at least 8 characters</source>
        <translation>至少8个字符</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新增用户</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– 无 –</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>The user needs a login name.</source>
        <translation>请填写用户的登录名。</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>密码至少%n个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ; type both again.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>New user…</source>
        <translation>新增用户…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>may log in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Days…</source>
        <translation>起止日…</translation>
    </message>
    <message>
        <source>First and last day of the user&apos;s own role</source>
        <translation>用户本人角色的起止日</translation>
    </message>
    <message>
        <source>ended on %1</source>
        <translation>已于 %1 终止</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>may log in, until %1</source>
        <translation>可登录，至 %1</translation>
    </message>
    <message>
        <source>Days of the role “%1” of %2</source>
        <translation>%2的角色“%1”起止日</translation>
    </message>
    <message>
        <source>Empty: always. Before the first and after the last day the user cannot log in, and a session that runs has no rights any more.</source>
        <translation>不填为长期。起始日之前和截止日之后不能登录，已登录的会话也不再有任何权限。</translation>
    </message>
</context>
<context>
    <name>qz::WatchPage</name>
    <message>
        <source>07:20</source>
        <translation>07:20</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>F7: sheet, brief, text, back-fill list and calls of the night</source>
        <translation>F7：一键生成交接班表、简报、短文、回填清单和待告知名单</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>本班</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Past shifts</source>
        <translation>历次交接</translation>
    </message>
    <message>
        <source>%1 has the watch.</source>
        <translation>现由 %1 值班。</translation>
    </message>
    <message>
        <source>Nobody has taken the watch over yet.</source>
        <translation>尚无人接班。</translation>
    </message>
    <message>
        <source>%1 has the watch since %2</source>
        <translation>%1 值班，自 %2</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>值班</translation>
    </message>
</context>
<context>
    <name>qz::WelcomePage</name>
    <message>
        <source>Welcome to Qizong</source>
        <translation>欢迎使用七纵指挥台</translation>
    </message>
    <message>
        <source>There is no store on this desk yet. How do you want to begin?</source>
        <translation>本席尚无数据库，请选择开始方式。</translation>
    </message>
    <message>
        <source>Look around in the demo district</source>
        <translation>查看演示城区</translation>
    </message>
    <message>
        <source>Make a new store</source>
        <translation>新建数据库</translation>
    </message>
    <message>
        <source>For your district: its area, your organisation, the first user.</source>
        <translation>用于本地：填写区域、主管单位和首个用户。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>From a backup file of this program.</source>
        <translation>从本程序的备份文件恢复。</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>打开其他文件夹</translation>
    </message>
    <message>
        <source>A store that stands elsewhere on this machine.</source>
        <translation>本机其他位置的数据库。</translation>
    </message>
    <message>
        <source>Backups (*.qzb);;All files (*)</source>
        <translation>备份 (*.qzb);;所有文件 (*)</translation>
    </message>
    <message>
        <source>An invented district with about 2,000 events of every state. Nothing in it is real.</source>
        <translation>虚构的城区，约2,000件各种状态的事件，内容均非真实。</translation>
    </message>
    <message>
        <source>Make a large demo district</source>
        <translation>建立大型演示城区</translation>
    </message>
    <message>
        <source>About 100,000 events of a year, as many as a whole district has. Takes some minutes.</source>
        <translation>全年约100,000件事件，相当于一个完整城区，需数分钟。</translation>
    </message>
</context>
<context>
    <name>qz::WhyPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Why the case is as it is</source>
        <translation>案件为什么是现在这样</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>met</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Article or table</source>
        <translation>条文或依据表</translation>
    </message>
    <message>
        <source>Time allowed</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>扣除时段</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Moved because</source>
        <translation>顺延原因</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历版本</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设定方</translation>
    </message>
    <message>
        <source>a higher level; never computed here</source>
        <translation>上级设定，本机不重新计算</translation>
    </message>
    <message>
        <source>Why it stands at “%1”</source>
        <translation>为什么处于“%1”</translation>
    </message>
    <message>
        <source>It came in with this state.</source>
        <translation>登记时即为此状态。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What the module worked out</source>
        <translation>系统推算</translation>
    </message>
    <message>
        <source>Steps that are closed now</source>
        <translation>现在不能办的步骤</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>No limit runs or ran in this case.</source>
        <translation>本案没有时限。</translation>
    </message>
    <message>
        <source>What is masked</source>
        <translation>遮蔽的内容</translation>
    </message>
    <message>
        <source>Personal data opens to who handles the case. Your role may open it with a purpose, which is recorded.</source>
        <translation>个人信息只向承办人显示。您的角色可填写事由后查看，并留痕。</translation>
    </message>
    <message>
        <source>Personal data opens to who handles the case.</source>
        <translation>个人信息只向承办人显示。</translation>
    </message>
</context>
<context>
    <name>qz::WorkingCopies</name>
    <message>
        <source>The draft %1 cannot be written: %2</source>
        <translation>草稿 %1 无法写入：%2</translation>
    </message>
    <message>
        <source>The draft %1 cannot be read: %2</source>
        <translation>草稿 %1 无法读取：%2</translation>
    </message>
    <message>
        <source>The draft %1 is still open elsewhere and could not be wiped. Close it there; it is wiped at the next start.</source>
        <translation>草稿 %1 仍在别处打开，未能擦除。请在那里关闭；下次启动时擦除。</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>没有程序能打开 %1。</translation>
    </message>
    <message>
        <source>Install WPS, Word or LibreOffice and let it open .docx files.</source>
        <translation>请安装 WPS、Word 或 LibreOffice，并设为打开 .docx 文件的程序。</translation>
    </message>
    <message>
        <source>“%1” of %2 was saved.</source>
        <translation>%2 的“%1”已保存。</translation>
    </message>
    <message>
        <source>Take it back on the page of the case; at lock and close that happens by itself.</source>
        <translation>在案件页收回；锁定和关闭时自动收回。</translation>
    </message>
</context>
<context>
    <name>qz::PaperComparison</name>
    <message>
        <source>Compare versions of “%1”</source>
        <translation>比对“%1”的各个版本</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看不同之处</translation>
    </message>
    <message>
        <source>Version %1, printed</source>
        <translation>第%1版，已打印</translation>
    </message>
    <message>
        <source>Version %1, edited draft</source>
        <translation>第%1版，已修改的稿</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>As the case is now</source>
        <translation>按案件现有内容</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对照版本</translation>
    </message>
    <message>
        <source>Version shown</source>
        <translation>所看版本</translation>
    </message>
    <message>
        <source>Both versions line by line</source>
        <translation>两个版本逐行对照</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>两个版本内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n lines differ.</source>
        <translation>
            <numerusform>%n行不同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::MapBaseLook</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>It has no index: it is read whole each time it is opened.</source>
        <translation>没有索引：每次打开都要整个读一遍。</translation>
    </message>
    <message>
        <source>It names no source. Who made it, and its approval number, belong on what is printed.</source>
        <translation>文件未注明来源。印发的图上应当写明编制单位和审图号。</translation>
    </message>
    <message>
        <source>%1 of %2 pictures that were looked at are damaged; what lies above them stands in.</source>
        <translation>抽查的 %2 张瓦片中有 %1 张损坏，已用上一级瓦片代替。</translation>
    </message>
    <message>
        <source>It does not fill what it says it covers: pictures are missing at zoom %1; what lies above them stands in.</source>
        <translation>未铺满所称的范围：第 %1 级缺瓦片，已用上一级瓦片代替。</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 pictures (%2)</source>
        <translation>%1 张瓦片（%2）</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>%1 lines and areas</source>
        <translation>%1 个线和面</translation>
    </message>
</context>
</TS>
