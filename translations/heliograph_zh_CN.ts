<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>heliograph::AboutBox</name>
    <message>
        <source>About Heliograph</source>
        <translation>关于 Heliograph</translation>
    </message>
    <message>
        <source>Heliograph %1</source>
        <translation>Heliograph %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.
Made with Qt, QtKeychain, libphonenumber, libsodium, SQLite, ICU, libcsv and libpsl.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。
使用 Qt、QtKeychain、libphonenumber、libsodium、SQLite、ICU、libcsv 和 libpsl 制作。</translation>
    </message>
</context>
<context>
    <name>heliograph::AnswerBox</name>
    <message>
        <source>Send answer</source>
        <translation>发送回答</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>回答…</translation>
    </message>
    <message>
        <source>Send the answer (Ctrl+Enter in the text)</source>
        <translation>发送回答（在文本中按 Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Limits, hours and content rules hold for answers, too.</source>
        <translation>限额、时段和内容规则对回答同样有效。</translation>
    </message>
</context>
<context>
    <name>heliograph::AnswerText</name>
    <message>
        <source>This person was forgotten. Answering is not possible.</source>
        <translation>此人已被遗忘，无法回答。</translation>
    </message>
    <message numerus="yes">
        <source>This came more than %Ln days ago. Write a campaign, which somebody approves.</source>
        <translation>
            <numerusform>这条回复已超过 %Ln 天。请另写一个发送任务，并由他人批准。</numerusform>
        </translation>
    </message>
    <message>
        <source>This person opted out on %1. Answering is not possible.</source>
        <translation>此人已于 %1 退订，无法回答。</translation>
    </message>
    <message>
        <source>The provider account that this came through was removed. Answering is not possible.</source>
        <translation>收到这条回复的服务商账号已被移除，无法回答。</translation>
    </message>
    <message>
        <source>%1, which this came through, sends approved templates only. Answer with a campaign that uses one.</source>
        <translation>收到这条回复的%1只能发送已批准的模板。请用使用模板的发送任务来回答。</translation>
    </message>
    <message>
        <source>%1, which this came through, sends no text of our own to mainland China. Answer with a campaign that uses an approved template.</source>
        <translation>收到这条回复的%1不能向中国大陆发送自有文本。请用使用已批准模板的发送任务来回答。</translation>
    </message>
    <message>
        <source>An answer goes to one person, so it has no columns.</source>
        <translation>回答只发给一个人，因此不能包含列。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln 计费条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 through %3</source>
        <comment>segments, money, provider</comment>
        <translation>%1，%2，经由%3</translation>
    </message>
    <message>
        <source>%1 through %2, no price is known</source>
        <comment>segments, provider</comment>
        <translation>%1，经由%2，价格未知</translation>
    </message>
    <message>
        <source>The content rules do not let this go:</source>
        <translation>内容规则不允许发送：</translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalFields</name>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
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
        <source>The number of people has to be typed from</source>
        <translation>需要输入人数，从</translation>
    </message>
    <message>
        <source> people</source>
        <translation> 人</translation>
    </message>
    <message>
        <source>Before a campaign is approved, cancelled or sent late.</source>
        <translation>在任务获批、取消或逾期发送之前。</translation>
    </message>
    <message>
        <source>An approval lasts after the planned start</source>
        <translation>审批在计划开始后的有效时间</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Or after the approval, if no start is planned.</source>
        <translation>没有计划开始时间时，从审批时算起。</translation>
    </message>
    <message>
        <source>Two people approve campaigns from</source>
        <translation>需要两人审批的任务，从</translation>
    </message>
    <message>
        <source>Two people approve a country nobody texted before</source>
        <translation>发往从未发送过的国家/地区需要两人审批</translation>
    </message>
    <message>
        <source>Two people approve a link to where none led before</source>
        <translation>含有从未出现过的链接域名需要两人审批</translation>
    </message>
    <message>
        <source>Two people approve campaigns that may cost more than</source>
        <translation>费用可能超过以下金额的任务需要两人审批</translation>
    </message>
    <message>
        <source>Also those without a maximum, or with one in another currency.</source>
        <translation>没有最高费用或最高费用为其他货币的任务也是如此。</translation>
    </message>
    <message>
        <source>Currency of that amount</source>
        <translation>该金额的币种</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a setting, before, after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalQuestions</name>
    <message>
        <source>as soon as it is started</source>
        <translation>启动后立即</translation>
    </message>
    <message>
        <source>They get exactly what you see, under the seal %1. Cost: %2. It goes %3.</source>
        <translation>他们会收到您所看到的内容，封存值为 %1。费用：%2。发送时间：%3。</translation>
    </message>
    <message>
        <source>Two different people have to approve it.</source>
        <translation>须由两位不同的人批准。</translation>
    </message>
    <message>
        <source>Nobody signs in here, so the author may approve it. Where people sign in, somebody else has to.</source>
        <translation>这里无人登录，因此作者可以批准。在需要登录的工作区，须由他人批准。</translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 for %Ln people?</source>
        <translation>
            <numerusform>批准 %1，发送给 %Ln 人？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve for %Ln people</source>
        <translation>
            <numerusform>批准发送给 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Return %1 to %2?</source>
        <translation>把 %1 退回给 %2？</translation>
    </message>
    <message>
        <source>The author can change it and submit it again. The reason stays on top of the draft.</source>
        <translation>作者可以修改后再次提交。原因会显示在草稿上方。</translation>
    </message>
    <message>
        <source>Return campaign</source>
        <translation>退回任务</translation>
    </message>
    <message>
        <source>Keep it waiting</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Reject %1?</source>
        <translation>驳回 %1？</translation>
    </message>
    <message>
        <source>That ends it. Nobody gets it. The reason stays with it.</source>
        <translation>任务就此结束，没有人会收到。原因会随任务保留。</translation>
    </message>
    <message>
        <source>Reject campaign</source>
        <translation>驳回任务</translation>
    </message>
    <message>
        <source>May this text go?</source>
        <translation>这段文字可以发送吗？</translation>
    </message>
    <message>
        <source>It may go</source>
        <translation>可以发送</translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalRights</name>
    <message>
        <source>Choose a campaign first.</source>
        <translation>请先选择一个发送任务。</translation>
    </message>
    <message>
        <source>You wrote this, so somebody else approves it.</source>
        <translation>这是您编写的，须由他人批准。</translation>
    </message>
    <message>
        <source>What is stored is not what was submitted.</source>
        <translation>存储的内容与提交的不一致。</translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalText</name>
    <message>
        <source>it goes to many people</source>
        <translation>收件人很多</translation>
    </message>
    <message>
        <source>of what it may cost</source>
        <translation>费用可能较高</translation>
    </message>
    <message>
        <source>it goes to a country that nobody texted before</source>
        <translation>发往以前从未发送过的国家/地区</translation>
    </message>
    <message>
        <source>it links to where no campaign linked before</source>
        <translation>链接到以前任务从未链接过的地址</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无人</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1; two different people have to, because %2</source>
        <translation>%1；须由两位不同的人批准，原因：%2</translation>
    </message>
    <message>
        <source>unknown country</source>
        <translation>未知国家/地区</translation>
    </message>
    <message>
        <source>%1 (new country)</source>
        <translation>%1（新国家/地区）</translation>
    </message>
    <message>
        <source>not known here: one segment each is assumed</source>
        <translation>此处未知：按每人一个计费条计</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>about %1 to %2</source>
        <translation>约 %1 至 %2</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people without a price</source>
        <translation>
            <numerusform>%Ln 人没有价格</numerusform>
        </translation>
    </message>
    <message>
        <source>never more than %1</source>
        <translation>绝不超过 %1</translation>
    </message>
    <message>
        <source>nobody of them in the last 7 days</source>
        <translation>最近 7 天内无人收到过</translation>
    </message>
    <message>
        <source>%1 (%2) in 24 h, %3 in 7 days</source>
        <translation>24 小时内 %1（%2），7 天内 %3</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新）</translation>
    </message>
    <message numerus="yes">
        <source>line %1, %2 characters, %Ln segment(s)</source>
        <translation>
            <numerusform>第 %1 行，%2 个字符，%Ln 计费条</numerusform>
        </translation>
    </message>
    <message>
        <source>Since version %1, returned by %2</source>
        <translation>自版本 %1（由 %2 退回）以来</translation>
    </message>
    <message>
        <source>Since version %1, approved by %2</source>
        <translation>自版本 %1（由 %2 批准）以来</translation>
    </message>
    <message>
        <source>Since version %1, edited by %2</source>
        <translation>自版本 %1（由 %2 编辑）以来</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Template text</source>
        <translation>模板内容</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>If an outcome stays unknown</source>
        <translation>如果结果一直未知</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Worth sending for</source>
        <translation>有效时长</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>试发</translation>
    </message>
    <message>
        <source>Costs at most</source>
        <translation>最高费用</translation>
    </message>
    <message>
        <source>People</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Somebody becomes a supervisor or admin</source>
        <translation>有人成为主管或管理员</translation>
    </message>
    <message>
        <source>Limits made looser</source>
        <translation>放宽限制</translation>
    </message>
    <message>
        <source>A budget raised</source>
        <translation>提高预算</translation>
    </message>
    <message>
        <source>A budget removed</source>
        <translation>删除预算</translation>
    </message>
    <message>
        <source>A provider added</source>
        <translation>添加服务商</translation>
    </message>
    <message>
        <source>A provider removed</source>
        <translation>移除服务商</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>更改价格</translation>
    </message>
    <message>
        <source>Content rules weakened</source>
        <translation>放宽内容规则</translation>
    </message>
    <message>
        <source>Content rules removed</source>
        <translation>删除内容规则</translation>
    </message>
    <message>
        <source>The emergency stop released</source>
        <translation>解除紧急停发</translation>
    </message>
    <message>
        <source>Approval made easier</source>
        <translation>放宽审批</translation>
    </message>
    <message>
        <source>Sign-in rules weakened</source>
        <translation>放宽登录规则</translation>
    </message>
    <message>
        <source>Retention changed</source>
        <translation>更改保留期</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>等待第二人</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>A provider&apos;s settings changed</source>
        <translation>服务商设置已更改</translation>
    </message>
    <message>
        <source>A provider&apos;s key replaced</source>
        <translation>服务商密钥已更换</translation>
    </message>
    <message>
        <source>Keys rotated</source>
        <translation>密钥轮换</translation>
    </message>
    <message>
        <source>A restored database may send</source>
        <translation>允许已恢复的数据库发送</translation>
    </message>
    <message>
        <source>The hold of the clock released</source>
        <translation>解除因时钟的暂缓</translation>
    </message>
    <message>
        <source>Many people texted again</source>
        <translation>恢复向多人发送</translation>
    </message>
    <message>
        <source>Unknown outcomes sent again</source>
        <translation>再次发送结果未知的短信</translation>
    </message>
    <message>
        <source>People on the suppression list</source>
        <translation>禁发名单中的人数</translation>
    </message>
    <message>
        <source>Of these, asked not to be texted</source>
        <translation>其中本人要求不再接收</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>May still be on their way</source>
        <translation>可能仍在途中</translation>
    </message>
    <message>
        <source>Sent again before</source>
        <translation>之前已再次发送</translation>
    </message>
    <message>
        <source>Outcomes unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Made anew</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>the one in use</source>
        <translation>正在使用的</translation>
    </message>
    <message>
        <source>master key</source>
        <translation>主密钥</translation>
    </message>
    <message>
        <source>key of numbers and texts</source>
        <translation>号码和内容的密钥</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of them three times or more in 24 h</source>
        <translation>
            <numerusform>%1；其中 %Ln 人在 24 小时内收到三次或更多</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, ends about %2 at %3 segments a second</source>
        <translation>%1，约 %2 结束，每秒 %3 计费条</translation>
    </message>
    <message>
        <source>When somebody starts it; started now, it ends about %1 at %2 segments a second</source>
        <translation>有人启动时开始；若现在启动，约 %1 结束，每秒 %2 计费条</translation>
    </message>
    <message>
        <source>its end cannot be told: neither it nor its first provider has a limit of segments a second</source>
        <translation>无法预知结束时间：任务本身和其首个服务商都没有每秒计费条上限</translation>
    </message>
    <message>
        <source>its end cannot be told: somebody has to decide about those who are held</source>
        <translation>无法预知结束时间：须有人对暂缓者作出决定</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a time; why its end is not known</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>When somebody starts it; %1</source>
        <translation>有人启动时开始；%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people wait for quiet hours, the last until %1</source>
        <translation>
            <numerusform>%Ln 人因免打扰时段等待，最晚到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people follow once the canary has been watched</source>
        <translation>
            <numerusform>试发观察之后再发给其余 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are held: %1</source>
        <translation>
            <numerusform>%Ln 人暂缓：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are skipped: %1</source>
        <translation>
            <numerusform>%Ln 人跳过：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln people are skipped, since it does not end before %1</source>
        <translation>
            <numerusform>约 %Ln 人将被跳过，因为它不能在 %1 之前结束</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalsView</name>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Take the second look…</source>
        <translation>进行复核…</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>编写人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>没有等待审批的任务</translation>
    </message>
    <message>
        <source>When somebody submits a campaign, it comes here.</source>
        <translation>有人提交发送任务时，会出现在这里。</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>更改（%1）</translation>
    </message>
    <message>
        <source>Somebody has decided about it, or its author has taken it back.</source>
        <translation>已有人做出决定，或作者已撤回。</translation>
    </message>
    <message>
        <source>It was changed while you read it. What you see now is the new version.</source>
        <translation>您阅读时它被更改了。现在看到的是新版本。</translation>
    </message>
    <message>
        <source>You wrote this, so somebody else approves it.</source>
        <translation>这是您编写的，须由他人批准。</translation>
    </message>
    <message>
        <source>You have approved it. A second, different person has to as well.</source>
        <translation>您已批准，还须由另一人批准。</translation>
    </message>
    <message>
        <source>A content rule wants a second look first.</source>
        <translation>内容规则要求先复核。</translation>
    </message>
    <message>
        <source>You asked for it, so somebody else confirms it.</source>
        <translation>这是您提出的，须由他人确认。</translation>
    </message>
    <message>
        <source>Choose a change first.</source>
        <translation>请先选择一项更改。</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>You approved %1.</source>
        <translation>您已批准 %1。</translation>
    </message>
    <message>
        <source>%1 is rejected.</source>
        <translation>%1 已驳回。</translation>
    </message>
    <message>
        <source>%1 went back to %2.</source>
        <translation>%1 已退回给 %2。</translation>
    </message>
    <message>
        <source>The change is made.</source>
        <translation>更改已执行。</translation>
    </message>
    <message>
        <source>The change is refused.</source>
        <translation>更改已拒绝。</translation>
    </message>
    <message>
        <source>Every message that was submitted is being read…</source>
        <translation>正在读取所提交的每条短信…</translation>
    </message>
</context>
<context>
    <name>heliograph::AssignDialog</name>
    <message>
        <source>Who is to deal with this reply?</source>
        <translation>由谁处理这条回复？</translation>
    </message>
    <message>
        <source>What the same person writes next about the campaign goes there as well, as long as this reply is open. Offered is whoever may answer it.</source>
        <translation>只要这条回复未处理完，同一人就该任务接着写来的也归此人。可选的是有权回答它的人。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定人</translation>
    </message>
    <message>
        <source>Dealt with by</source>
        <translation>处理人</translation>
    </message>
</context>
<context>
    <name>heliograph::AudienceIntake</name>
    <message>
        <source>Import a list of people</source>
        <translation>导入收件人名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>名单 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no cells. Copy them in the spreadsheet first.</source>
        <translation>剪贴板中没有单元格。请先在电子表格中复制。</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <translation>粘贴于 %1</translation>
    </message>
</context>
<context>
    <name>heliograph::AudiencePeople</name>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Nobody is in this audience</source>
        <translation>此名单中没有人</translation>
    </message>
    <message>
        <source>in no particular order</source>
        <translation>无特定顺序</translation>
    </message>
    <message>
        <source>Messages to this person</source>
        <translation>发给此人的短信</translation>
    </message>
    <message>
        <source>Numbers are hidden: the history is searched by number.</source>
        <translation>号码已隐藏：历史按号码查找。</translation>
    </message>
    <message>
        <source>Never text again…</source>
        <translation>不再发送…</translation>
    </message>
    <message>
        <source>Forget this person…</source>
        <translation>遗忘此人…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln people</source>
        <translation>
            <numerusform>%1：%Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::AudienceSection</name>
    <message>
        <source>1  Audience</source>
        <translation>1  收件人</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>收件人名单</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>CSV or text (Ctrl+O); or drop the file anywhere on this page.</source>
        <translation>CSV 或文本文件（Ctrl+O）；也可把文件拖到此页任意位置。</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Cells or a column of numbers that were copied in a spreadsheet (Ctrl+V).</source>
        <translation>在电子表格中复制的单元格或一列号码（Ctrl+V）。</translation>
    </message>
    <message>
        <source>Choose an audience</source>
        <translation>选择收件人名单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an audience there is, or import a list.</source>
        <translation>请选择已有的收件人名单，或导入一个。</translation>
    </message>
    <message>
        <source>No columns besides the number.</source>
        <translation>除号码外没有其他列。</translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>列：%1。</translation>
    </message>
    <message>
        <source>%1 rows = %2 people + %3 duplicates + %4 with problems. %5</source>
        <translation>%1 行 = %2 人 + %3 个重复 + %4 行有问题。%5</translation>
    </message>
</context>
<context>
    <name>heliograph::AuditDetailText</name>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>已允许</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>asked by</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>收件人名单</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>content hash</source>
        <translation>内容哈希</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>database attempt</source>
        <translation>数据库中的尝试</translation>
    </message>
    <message>
        <source>database epoch</source>
        <translation>数据库纪元</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>early</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>file sha256</source>
        <translation>文件SHA-256</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>from message</source>
        <translation>原短信</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>incarnation</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>kept for ms</source>
        <translation>保留毫秒数</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>known attempt</source>
        <translation>已知尝试</translation>
    </message>
    <message>
        <source>known epoch</source>
        <translation>已知纪元</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>lines added</source>
        <translation>新增行</translation>
    </message>
    <message>
        <source>lines removed</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>名单条目</translation>
    </message>
    <message>
        <source>lock after ms</source>
        <translation>锁定等待毫秒数</translation>
    </message>
    <message>
        <source>master</source>
        <translation>主密钥</translation>
    </message>
    <message>
        <source>members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>micros</source>
        <translation>百万分之一</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>obtained at</source>
        <translation>取得时间</translation>
    </message>
    <message>
        <source>old secret ref</source>
        <translation>原密钥引用</translation>
    </message>
    <message>
        <source>old settings</source>
        <translation>原设置</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未决</translation>
    </message>
    <message>
        <source>opt outs</source>
        <translation>退订</translation>
    </message>
    <message>
        <source>other accepted</source>
        <translation>另一次已被接受</translation>
    </message>
    <message>
        <source>own wish</source>
        <translation>本人意愿</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>resent</source>
        <translation>已重发</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>rotates</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>rules version</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>封存值</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>第二因素</translation>
    </message>
    <message>
        <source>secret ref</source>
        <translation>密钥引用</translation>
    </message>
    <message>
        <source>segments per s</source>
        <translation>每秒计费条数</translation>
    </message>
    <message>
        <source>seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>settle s</source>
        <translation>稳定秒数</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>state before</source>
        <translation>原状态</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>text version</source>
        <translation>文本版本</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>tries left</source>
        <translation>剩余次数</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>wrong tries</source>
        <translation>错误次数</translation>
    </message>
</context>
<context>
    <name>heliograph::AuditFilters</name>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>campaign 7</source>
        <translation>campaign 7</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <source>The program itself</source>
        <translation>程序本身</translation>
    </message>
</context>
<context>
    <name>heliograph::AuditText</name>
    <message>
        <source>Connected a provider</source>
        <translation>连接了服务商</translation>
    </message>
    <message>
        <source>Removed a provider</source>
        <translation>移除了服务商</translation>
    </message>
    <message>
        <source>Imported an audience</source>
        <translation>导入了收件人名单</translation>
    </message>
    <message>
        <source>Exported the audit log</source>
        <translation>导出了审计日志</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>制作了备份</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>恢复了备份</translation>
    </message>
    <message>
        <source>Approved a campaign</source>
        <translation>批准了任务</translation>
    </message>
    <message>
        <source>Did alone what wants two people where there are two</source>
        <translation>独自完成了有两人时需两人确认的操作</translation>
    </message>
    <message>
        <source>Refused a change</source>
        <translation>拒绝了更改</translation>
    </message>
    <message>
        <source>Confirmed a change</source>
        <translation>确认了更改</translation>
    </message>
    <message>
        <source>Asked for a change that wants two people</source>
        <translation>申请了需要两人确认的更改</translation>
    </message>
    <message>
        <source>Stopped a campaign that nobody approved as it is</source>
        <translation>停止了现有内容未获批准的任务</translation>
    </message>
    <message>
        <source>Edited a campaign</source>
        <translation>修改了任务</translation>
    </message>
    <message>
        <source>Ended an approval that was not used in time</source>
        <translation>结束了未及时使用的审批</translation>
    </message>
    <message>
        <source>Stopped a campaign after a restore</source>
        <translation>恢复备份后停止了任务</translation>
    </message>
    <message>
        <source>Cancelled a campaign</source>
        <translation>取消了任务</translation>
    </message>
    <message>
        <source>Created a campaign</source>
        <translation>创建了任务</translation>
    </message>
    <message>
        <source>Put overlooked recipients back into the queue</source>
        <translation>把遗漏的收件人放回了队列</translation>
    </message>
    <message>
        <source>Fixed a campaign&apos;s recipients</source>
        <translation>确定了任务的收件人</translation>
    </message>
    <message>
        <source>Paused a campaign</source>
        <translation>暂停了任务</translation>
    </message>
    <message>
        <source>Rejected a campaign</source>
        <translation>驳回了任务</translation>
    </message>
    <message>
        <source>Resumed a campaign</source>
        <translation>恢复了任务</translation>
    </message>
    <message>
        <source>Returned a campaign for editing</source>
        <translation>退回了任务以供修改</translation>
    </message>
    <message>
        <source>Started a campaign</source>
        <translation>启动了任务</translation>
    </message>
    <message>
        <source>Submitted a campaign for approval</source>
        <translation>提交了任务以供审批</translation>
    </message>
    <message>
        <source>Exported messages</source>
        <translation>导出了短信</translation>
    </message>
    <message>
        <source>Held a message whose number cannot be read</source>
        <translation>暂缓了号码无法读取的短信</translation>
    </message>
    <message>
        <source>Asked to see numbers in full</source>
        <translation>请求查看完整号码</translation>
    </message>
    <message>
        <source>Took a message out of the queue after a receipt</source>
        <translation>收到回执后把短信移出了队列</translation>
    </message>
    <message>
        <source>Corrected a state after a receipt</source>
        <translation>根据回执更正了状态</translation>
    </message>
    <message>
        <source>Added to the suppression list</source>
        <translation>添加到禁发名单</translation>
    </message>
    <message>
        <source>Removed from the suppression list</source>
        <translation>从禁发名单移除</translation>
    </message>
    <message>
        <source>Settled unknown outcomes by the campaign&apos;s rule</source>
        <translation>按任务规则处理了结果未知的短信</translation>
    </message>
    <message>
        <source>Sent again after an unknown outcome</source>
        <translation>结果未知后再次发送</translation>
    </message>
    <message>
        <source>Took unknown outcomes as sent</source>
        <translation>将结果未知的短信视为已提交</translation>
    </message>
    <message>
        <source>Wrote off unknown outcomes</source>
        <translation>核销了结果未知的短信</translation>
    </message>
    <message>
        <source>Confirmed a restored database</source>
        <translation>确认了恢复的数据库</translation>
    </message>
    <message>
        <source>Ended a hold on all sending</source>
        <translation>解除了对所有发送的暂缓</translation>
    </message>
    <message>
        <source>Held all sending</source>
        <translation>暂缓了所有发送</translation>
    </message>
    <message>
        <source>Released the emergency stop</source>
        <translation>解除了紧急停发</translation>
    </message>
    <message>
        <source>Found a restored or copied database</source>
        <translation>发现了恢复或复制的数据库</translation>
    </message>
    <message>
        <source>Changed a setting of the workspace</source>
        <translation>更改了工作区设置</translation>
    </message>
    <message>
        <source>Stopped all sending</source>
        <translation>停止了所有发送</translation>
    </message>
    <message>
        <source>The audit log is empty.</source>
        <extracomment>%1 is a number of entries, already written with its separators</extracomment>
        <translation>审计日志为空。</translation>
    </message>
    <message>
        <source>The audit log is whole: %1 entries, each of which continues the one before it.</source>
        <translation>审计日志完整：共 %1 条记录，每一条都与前一条相接。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seal(s) kept outside the database bear it out.</source>
        <translation>
            <numerusform>保存在数据库之外的 %Ln 个封存值与之相符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seal(s) know of entries that were lost when a backup was put back.</source>
        <translation>
            <numerusform>有 %Ln 个封存值记载的条目在恢复备份时丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry before it can be relied on.</source>
        <translation>在它之前没有可以信赖的记录。</translation>
    </message>
    <message>
        <source>Everything up to entry %1 is whole.</source>
        <translation>到第 %1 条为止都完整。</translation>
    </message>
    <message>
        <source>Broken at entry %1 (%2): its content was changed after it was written. %3 Keep a copy of the database as it is, and find out who could write to it.</source>
        <translation>在第 %1 条（%2）处断裂：其内容在写入之后被更改。%3请原样保留一份数据库副本，并查明谁能够写入它。</translation>
    </message>
    <message>
        <source>Broken before entry %1 (%2): entries were removed or put in. %3 Keep a copy of the database as it is, and find out who could write to it.</source>
        <translation>在第 %1 条（%2）之前断裂：有记录被删除或插入。%3请原样保留一份数据库副本，并查明谁能够写入它。</translation>
    </message>
    <message>
        <source>Broken at entry %1 (%2): it does not continue the entry before it, so one of the two was exchanged. %3 Keep a copy of the database as it is, and find out who could write to it.</source>
        <translation>在第 %1 条（%2）处断裂：它与前一条不相接，其中一条被调换。%3请原样保留一份数据库副本，并查明谁能够写入它。</translation>
    </message>
    <message>
        <source>The log was cut off: a seal kept on %2 knows of %1 entries, and there are only %3. If a backup was put back, confirm that first; if not, keep a copy of the database as it is and find out who could write to it.</source>
        <translation>日志被截断：%2 保存的封存值记载了 %1 条记录，现在只有 %3 条。如果恢复过备份，请先确认；否则请原样保留一份数据库副本，并查明谁能够写入它。</translation>
    </message>
    <message>
        <source>The log was rewritten: entry %1 is not the one that was sealed on %2. Keep a copy of the database as it is, and find out who could write to it.</source>
        <translation>日志被重写：第 %1 条不是 %2 封存的那一条。请原样保留一份数据库副本，并查明谁能够写入它。</translation>
    </message>
    <message>
        <source>Erased the personal data of a campaign</source>
        <translation>抹除了任务的个人数据</translation>
    </message>
    <message>
        <source>Forgot a person</source>
        <translation>遗忘了某人</translation>
    </message>
    <message>
        <source>Made a new key</source>
        <translation>生成了新密钥</translation>
    </message>
    <message>
        <source>Removed old keys</source>
        <translation>移除了旧密钥</translation>
    </message>
    <message>
        <source>Changed the master key</source>
        <translation>更换了主密钥</translation>
    </message>
    <message>
        <source>Recorded the consent of an audience</source>
        <translation>记录了收件人名单的同意</translation>
    </message>
    <message>
        <source>A budget came near its end</source>
        <translation>预算接近用尽</translation>
    </message>
    <message>
        <source>Removed a budget</source>
        <translation>移除了预算</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>设置了预算</translation>
    </message>
    <message>
        <source>Stopped a campaign at its canary</source>
        <translation>任务停在试发阶段</translation>
    </message>
    <message>
        <source>Sent the canary of a campaign</source>
        <translation>发送了任务的试发部分</translation>
    </message>
    <message>
        <source>Let a campaign go on after its canary</source>
        <translation>试发后让任务继续</translation>
    </message>
    <message>
        <source>Changed limits</source>
        <translation>更改了限制</translation>
    </message>
    <message>
        <source>Changed prices</source>
        <translation>更改了价格</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Put content rules into force</source>
        <translation>使内容规则生效</translation>
    </message>
    <message>
        <source>Removed content rules</source>
        <translation>移除了内容规则</translation>
    </message>
    <message>
        <source>Listed people who asked for no more texts</source>
        <translation>登记了要求不再接收短信的人</translation>
    </message>
    <message>
        <source>Registered a template or signature</source>
        <translation>登记了模板或签名</translation>
    </message>
    <message>
        <source>Confirmed a template or signature</source>
        <translation>确认了模板或签名</translation>
    </message>
    <message>
        <source>Added a person</source>
        <translation>添加了人员</translation>
    </message>
    <message>
        <source>Disabled a person</source>
        <translation>停用了人员</translation>
    </message>
    <message>
        <source>Enabled a person</source>
        <translation>启用了人员</translation>
    </message>
    <message>
        <source>Removed a second factor</source>
        <translation>移除了第二因素</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置了密码</translation>
    </message>
    <message>
        <source>Gave a new one-time code</source>
        <translation>发放了新的一次性代码</translation>
    </message>
    <message>
        <source>Changed the roles of a person</source>
        <translation>更改了人员的角色</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>设置了第二因素</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Was refused signing in</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Unlocked a person</source>
        <translation>解锁了人员</translation>
    </message>
    <message>
        <source>Closed the workspace: people sign in from now on</source>
        <translation>把工作区改为须登录：今后每个人都要登录</translation>
    </message>
    <message>
        <source>Saw numbers in full</source>
        <translation>查看了完整号码</translation>
    </message>
    <message>
        <source>Changed the settings of a provider account</source>
        <translation>更改了服务商账号的设置</translation>
    </message>
    <message>
        <source>Replaced the key of a provider account</source>
        <translation>替换了服务商账号的密钥</translation>
    </message>
    <message>
        <source>Changed a draft</source>
        <translation>修改了草稿</translation>
    </message>
    <message>
        <source>Sent a test</source>
        <translation>发送了测试</translation>
    </message>
    <message>
        <source>Ended changes that had waited too long</source>
        <translation>结束了等待过久的更改</translation>
    </message>
    <message>
        <source>Permitted a rotation of keys</source>
        <translation>允许轮换密钥</translation>
    </message>
    <message>
        <source>Removed many from the suppression list</source>
        <translation>从禁发名单中批量移除</translation>
    </message>
    <message>
        <source>Added a test number</source>
        <translation>添加了测试号码</translation>
    </message>
    <message>
        <source>Sent a code to a test number</source>
        <translation>向测试号码发送了验证码</translation>
    </message>
    <message>
        <source>Confirmed a test number</source>
        <translation>确认了测试号码</translation>
    </message>
    <message>
        <source>Removed a test number</source>
        <translation>移除了测试号码</translation>
    </message>
    <message>
        <source>Vouched for a test number</source>
        <translation>为测试号码作了担保</translation>
    </message>
    <message>
        <source>Gave a wrong code for a test number</source>
        <translation>测试号码的验证码输入错误</translation>
    </message>
    <message>
        <source>Took a submitted campaign back</source>
        <translation>撤回了已提交的发送任务</translation>
    </message>
    <message>
        <source>Paused a lane</source>
        <translation>暂停了通道</translation>
    </message>
    <message>
        <source>Resumed a lane</source>
        <translation>恢复了通道</translation>
    </message>
    <message>
        <source>Lowered the rate of a lane</source>
        <translation>降低了通道的速度</translation>
    </message>
    <message>
        <source>Ended the lower rate of a lane</source>
        <translation>结束了通道的降速</translation>
    </message>
    <message>
        <source>Made an audience of the people of others</source>
        <translation>用其他名单的人生成了一个收件人名单</translation>
    </message>
    <message>
        <source>Renamed an audience</source>
        <translation>重命名了收件人名单</translation>
    </message>
    <message>
        <source>Took a seal of the audit log</source>
        <translation>取走了审计日志的封存值</translation>
    </message>
    <message>
        <source>Answered somebody who wrote to us</source>
        <translation>回答了一条回复</translation>
    </message>
    <message>
        <source>Archived a campaign</source>
        <translation>归档了任务</translation>
    </message>
    <message>
        <source>Moved a campaign into the bin</source>
        <translation>将任务移入回收站</translation>
    </message>
    <message>
        <source>Removed a campaign that was in the bin</source>
        <translation>清除了回收站中的任务</translation>
    </message>
    <message>
        <source>Took a campaign out of the bin</source>
        <translation>将任务移出回收站</translation>
    </message>
    <message>
        <source>Brought a campaign back from the archive</source>
        <translation>将任务移出归档</translation>
    </message>
    <message>
        <source>Moved who waited to another provider</source>
        <translation>将等待者移至另一服务商</translation>
    </message>
    <message>
        <source>Exported the suppression list</source>
        <translation>导出了禁发名单</translation>
    </message>
    <message>
        <source>Wrote an own text</source>
        <translation>写了一条自有文本</translation>
    </message>
    <message>
        <source>Archived an own text</source>
        <translation>归档了一条自有文本</translation>
    </message>
    <message>
        <source>Edited an own text</source>
        <translation>修改了一条自有文本</translation>
    </message>
    <message>
        <source>Took an own text back into use</source>
        <translation>重新启用了一条自有文本</translation>
    </message>
    <message>
        <source>Took back an import</source>
        <translation>撤销了导入</translation>
    </message>
    <message>
        <source>Assigned a reply</source>
        <translation>分派了回复</translation>
    </message>
    <message>
        <source>Dealt with a reply</source>
        <translation>处理了回复</translation>
    </message>
    <message>
        <source>Opened a reply again</source>
        <translation>重新打开了回复</translation>
    </message>
    <message>
        <source>Booked an attempt that was accepted besides another</source>
        <translation>计入了另一次尝试之外也被接受的一次尝试</translation>
    </message>
    <message>
        <source>Took back what was just added to the suppression list</source>
        <translation>收回了刚加入禁发名单的号码</translation>
    </message>
    <message>
        <source>All %1 entries continue the one before, but no seal of them is kept, so the log could have been rewritten as a whole. Compare it with a seal that was kept elsewhere, and see whether somebody took the seals out of the workspace folder or they cannot be written there.</source>
        <translation>全部 %1 条记录都与前一条衔接，但没有保存它们的任何封印，因此日志可能被整体重写过。请用保存在别处的封印核对，并查看是否有人从工作区文件夹中取走了封印，或封印无法写入其中。</translation>
    </message>
    <message>
        <source>All %1 entries continue the one before, but no seal is kept of entry %2 (%3) and those after it, so these could have been rewritten. See whether seals can be written in the workspace folder: the engine says why not.</source>
        <translation>全部 %1 条记录都与前一条衔接，但第 %2 条（%3）及其后的记录没有保存封印，因此它们可能被重写过。请查看封印能否写入工作区文件夹：引擎会说明原因。</translation>
    </message>
    <message>
        <source>Noted an attempt that its provider accepted under two ids</source>
        <translation>记下了一次被服务商以两个编号接受的尝试</translation>
    </message>
</context>
<context>
    <name>heliograph::AuditView</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>审计日志记录</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>日志为空</translation>
    </message>
    <message>
        <source>Everything that somebody changes is written here, for good.</source>
        <translation>任何人的更改都会永久记录在这里。</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Anchor…</source>
        <translation>锚定…</translation>
    </message>
    <message>
        <source>Entries of this person</source>
        <translation>此人的记录</translation>
    </message>
    <message>
        <source>Entries of this object</source>
        <translation>此对象的记录</translation>
    </message>
    <message>
        <source>%1 Verified at %2.</source>
        <translation>%1 验证于 %2。</translation>
    </message>
    <message>
        <source>Verifying was stopped. The first %1 entries are whole; the rest was not looked at.</source>
        <translation>验证已停止。前 %1 条记录完整，其余未检查。</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>没有匹配的记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s) are set.</source>
        <translation>
            <numerusform>设置了 %Ln 个筛选条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The audit log is empty.</source>
        <translation>审计日志为空。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries; each carries the fingerprint of the one before.</source>
        <translation>
            <numerusform>%Ln 条记录，每条带有前一条的指纹。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not verified since this window opened.</source>
        <translation>此窗口打开后尚未验证。</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>The audit log is exported</source>
        <translation>审计日志已导出</translation>
    </message>
    <message>
        <source>%1 entries are in %2. “heliograph audit verify --file” checks them anywhere, without this workspace. The seal of the last one:</source>
        <translation>%1 条记录已写入 %2。“heliograph audit verify --file”可在任何地方检查，无需此工作区。最后一条的封存值：</translation>
    </message>
    <message>
        <source>The seal of the log as it is now</source>
        <translation>日志当前的封存值</translation>
    </message>
    <message>
        <source>It is the seal of all %1 entries until now. Keep it where nobody who can change the database can change it, on paper for instance: who rewrites the log then contradicts it. “heliograph audit verify --seal” compares it.</source>
        <translation>这是迄今 %1 条记录的封存值。请保存在能更改数据库的人无法更改的地方，例如纸上：这样，改写过的日志就会与它不符。“heliograph audit verify --seal”可进行比较。</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>How many entries are done</source>
        <translation>已处理的记录数</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The log is being verified now.</source>
        <translation>正在验证日志。</translation>
    </message>
    <message>
        <source>The log is being exported now.</source>
        <translation>正在导出日志。</translation>
    </message>
</context>
<context>
    <name>heliograph::BackupPage</name>
    <message>
        <source>Back up to a file…</source>
        <translation>备份到文件…</translation>
    </message>
    <message>
        <source>Look through a backup…</source>
        <translation>检查备份…</translation>
    </message>
    <message>
        <source>A backup is an encrypted copy of everything but the keys of providers. Sending goes on meanwhile. Look through each one: only what can be read to its end is a backup. A workspace is made of one with “heliograph backup restore”.</source>
        <translation>备份是除服务商密钥外所有内容的加密副本，期间发送继续。请检查每个备份：能读到末尾的才是备份。用“heliograph backup restore”可由备份建立工作区。</translation>
    </message>
    <message>
        <source>Passphrase (may be left empty)</source>
        <translation>口令（可留空）</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>The backup is being worked on</source>
        <translation>正在处理备份</translation>
    </message>
    <message>
        <source>Without one the backup&apos;s key lies in %1, and without that nobody can restore it.</source>
        <translation>不设口令时，备份的密钥在 %1，没有它任何人都无法恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Everything in the backup depends on it: use at least %Ln characters, such as five words.</source>
        <translation>
            <numerusform>备份中的一切都依赖它：请至少使用 %Ln 个字符，例如五个词。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ. Enter the same one twice.</source>
        <translation>两次输入的口令不同，请输入相同的口令。</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backups (*.heliograph)</source>
        <translation>备份 (*.heliograph)</translation>
    </message>
    <message>
        <source>Look through a backup</source>
        <translation>检查备份</translation>
    </message>
    <message>
        <source>Backups (*.heliograph);;All files (*)</source>
        <translation>备份 (*.heliograph);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The backup is being written to %1…</source>
        <translation>正在把备份写入 %1…</translation>
    </message>
    <message>
        <source>Whoever has the passphrase can restore it anywhere; without it nobody can.</source>
        <translation>有口令的人可在任何地方恢复，没有口令则无法恢复。</translation>
    </message>
    <message>
        <source>Its key lies in %1: without that nobody can restore it.</source>
        <translation>其密钥在 %1：没有它无法恢复。</translation>
    </message>
    <message>
        <source>The backup was written to %1. %2 Now look through it.</source>
        <translation>备份已写入 %1。%2 现在请检查它。</translation>
    </message>
    <message>
        <source>%1 is being read to its end…</source>
        <translation>正在读取 %1 直到末尾…</translation>
    </message>
    <message>
        <source>The backup is whole: it can be decrypted to its end, and its database is sound.</source>
        <translation>备份完整：可解密到末尾，数据库完好。</translation>
    </message>
    <message>
        <source>%1
It is of %2 and holds %3 campaigns with %4 messages, %5.</source>
        <translation>%1
备份时间 %2，包含 %3 个任务、%4 条短信，%5。</translation>
    </message>
</context>
<context>
    <name>heliograph::Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>heliograph::BudgetDialog</name>
    <message>
        <source>Set a budget or a quota</source>
        <translation>设置预算或配额</translation>
    </message>
    <message>
        <source>It counts what leaves from now on; nothing goes beyond it. What waits is held until the next day or month, or until somebody raises it.</source>
        <translation>只计算从现在起发出的短信，绝不会超出。等待的会暂缓到次日或次月，或直到有人提高额度。</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set none</source>
        <translation>不设置</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>With a full stop: 4000 or 12.50</source>
        <translation>用小数点：4000 或 12.50</translation>
    </message>
    <message>
        <source>%1, %2: another amount</source>
        <comment>whose budget, of what time</comment>
        <translation>%1，%2：其他金额</translation>
    </message>
    <message>
        <source>What is booked stays booked.</source>
        <translation>已计入的保持不变。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>At most, in %1</source>
        <translation>最多（%1）</translation>
    </message>
    <message>
        <source>At most, messages</source>
        <translation>最多（条数）</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>a provider account</source>
        <translation>服务商账号</translation>
    </message>
    <message>
        <source>what a person submits</source>
        <translation>某人提交的</translation>
    </message>
    <message>
        <source>a campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一个</translation>
    </message>
    <message>
        <source>For</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Currency (empty: messages instead of money)</source>
        <translation>币种（留空：按短信条数）</translation>
    </message>
    <message>
        <source>Three letters: EUR</source>
        <translation>三个字母：EUR</translation>
    </message>
    <message>
        <source>“%1” is no currency. Write three letters, as in EUR.</source>
        <translation>“%1”不是货币。请写三个字母，如 EUR。</translation>
    </message>
    <message>
        <source>There is none of these yet.</source>
        <translation>目前没有。</translation>
    </message>
    <message>
        <source>This is no amount. Write it as in 12.50.</source>
        <translation>这不是金额。请写作 12.50。</translation>
    </message>
    <message>
        <source>This is no number of messages.</source>
        <translation>这不是条数。</translation>
    </message>
</context>
<context>
    <name>heliograph::BuiltInText</name>
    <message>
        <source>Nobody signed in (author)</source>
        <translation>无人登录（作者）</translation>
    </message>
    <message>
        <source>Nobody signed in (approver)</source>
        <translation>无人登录（审批人）</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>引擎</translation>
    </message>
</context>
<context>
    <name>heliograph::BulkRemoval</name>
    <message numerus="yes">
        <source>%Ln of them asked themselves not to be texted.</source>
        <translation>
            <numerusform>其中 %Ln 人是自己要求不再接收短信的。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them asked for it themselves.</source>
        <translation>其中没有人是自己要求的。</translation>
    </message>
    <message>
        <source>They are taken off with all their scopes.</source>
        <translation>将移除他们的所有范围。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the numbers are not on the list.</source>
        <translation>
            <numerusform>其中 %Ln 个号码不在名单上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows hold no number.</source>
        <translation>
            <numerusform>%Ln 行没有号码。</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 a day want a second person: it then waits in Approvals until somebody else confirms it.</source>
        <translation>一天超过 %1 人时需要第二个人：届时会在“审批”中等待他人确认。</translation>
    </message>
    <message>
        <source>Text several people again</source>
        <translation>恢复向多人发送</translation>
    </message>
    <message>
        <source>Nothing is changed before it is said whom that is about.</source>
        <translation>在说明涉及哪些人之前，不会更改任何内容。</translation>
    </message>
    <message>
        <source>Look them up…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Keep them on the list</source>
        <translation>保留在名单上</translation>
    </message>
    <message>
        <source>Numbers, one a line</source>
        <translation>号码，每行一个</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>号码没有国家代码时所属的国家/地区</translation>
    </message>
    <message>
        <source>Take them from a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>None of these numbers is on the list.</source>
        <translation>这些号码都不在名单上。</translation>
    </message>
    <message>
        <source>A list of numbers</source>
        <translation>号码名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>名单 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The numbers of %1. Nothing is changed before it is said whom that is about.</source>
        <translation>%1 中的号码。在说明涉及哪些人之前，不会更改任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Text %Ln people again?</source>
        <translation>
            <numerusform>要恢复向 %Ln 人发送吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text %Ln people again</source>
        <translation>
            <numerusform>恢复向 %Ln 人发送</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignActions</name>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel campaign…</source>
        <translation>取消任务…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>制作副本</translation>
    </message>
    <message>
        <source>Resend…</source>
        <translation>重发…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Copy ledger as text</source>
        <translation>以文本复制台账</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It is somebody else&apos;s campaign.</source>
        <translation>这是别人的任务。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Only a campaign that is being sent can be paused.</source>
        <translation>只有正在发送的任务才能暂停。</translation>
    </message>
    <message>
        <source>Nothing can be sent again before the campaign has ended or waits for its receipts.</source>
        <translation>任务结束或等待回执之前，不能重发。</translation>
    </message>
    <message>
        <source>It has no messages yet.</source>
        <translation>还没有短信。</translation>
    </message>
    <message>
        <source>Back from the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignCharts</name>
    <message>
        <source>Since the start</source>
        <translation>开始以来</translation>
    </message>
    <message>
        <source>+%1 h</source>
        <comment>so many hours after the start</comment>
        <translation>+%1 小时</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>每分钟短信数</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Rate since the start</source>
        <translation>开始以来的速度</translation>
    </message>
    <message>
        <source>Messages handed to providers in each hour, divided by the minutes of that hour between the start and the end of the campaign. Pauses and holds count as time.</source>
        <translation>每小时提交给服务商的短信数，除以该小时内任务开始与结束之间的分钟数。暂停和暂缓也计入时间。</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Nothing was handed over.</source>
        <translation>没有提交任何短信。</translation>
    </message>
    <message>
        <source>On average %1 messages a minute since the start, at most %2 in one step.</source>
        <translation>开始以来平均每分钟 %1 条，单个时段最高 %2 条。</translation>
    </message>
    <message>
        <source>Delivery since the start</source>
        <translation>开始以来的送达情况</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignFigures</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>These figures are not shown to you</source>
        <translation>不向您显示这些数字</translation>
    </message>
    <message>
        <source>Figures over time and by provider are shown of campaigns that you wrote.</source>
        <translation>只显示您自己所写任务按时间和按服务商的数字。</translation>
    </message>
    <message>
        <source>Nothing was handed over yet</source>
        <translation>尚未提交任何短信</translation>
    </message>
    <message>
        <source>Figures come as soon as the campaign is being sent.</source>
        <translation>任务开始发送后即显示数字。</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>无法读取这些数字</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignPage</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有任何操作</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Content and seal</source>
        <translation>内容与封存</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>短信：%1</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>%1 编写</translation>
    </message>
    <message>
        <source>written by %1, approved by %2</source>
        <translation>%1 编写，%2 批准</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>%1启动</translation>
    </message>
    <message>
        <source>%1 returned it: “%2”</source>
        <translation>%1 已退回：“%2”</translation>
    </message>
    <message>
        <source>%1 rejected it: “%2”</source>
        <translation>%1 已驳回：“%2”</translation>
    </message>
    <message>
        <source>%1 segments/s</source>
        <translation>%1 计费条/秒</translation>
    </message>
    <message>
        <source>the last one goes in about %1</source>
        <translation>最后一条约在 %1 后发出</translation>
    </message>
    <message>
        <source>cost so far: %1</source>
        <translation>目前费用：%1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>%1 held because %2. %3</source>
        <translation>%1 条暂缓，原因：%2。%3</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存值</translation>
    </message>
    <message>
        <source>Content rules</source>
        <translation>内容规则</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Rate and delivery</source>
        <translation>速度与送达</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>按服务商</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>All messages of this person</source>
        <translation>此人的所有短信</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>in the bin, gone for good on %1</source>
        <translation>在回收站中，%1 彻底删除</translation>
    </message>
    <message>
        <source>Fingerprint of the list</source>
        <translation>名单指纹</translation>
    </message>
    <message>
        <source>Rules that were asked</source>
        <translation>所查的规则</translation>
    </message>
    <message>
        <source>none were in force</source>
        <translation>当时没有生效的规则</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignQuestions</name>
    <message>
        <source>Pause %1?</source>
        <translation>暂停 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Requests that are under way finish. %Ln message(s) that have not gone are kept.</source>
        <translation>
            <numerusform>进行中的请求会完成。%Ln 条尚未发出的短信会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>取消 %1？</translation>
    </message>
    <message>
        <source>%1 people will get nothing. %2 on their way cannot be called back; %3 are gone.</source>
        <translation>%1 人不会收到任何内容。%2 条已在途中，无法撤回；%3 条已发出。</translation>
    </message>
    <message numerus="yes">
        <source>Cancel for %Ln people</source>
        <translation>
            <numerusform>对 %Ln 人取消</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Go on although its time has passed?</source>
        <translation>时间已过，仍要继续吗？</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people now</source>
        <translation>
            <numerusform>现在发送给 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it paused</source>
        <translation>保持暂停</translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignText</name>
    <message>
        <source>account %1 (removed)</source>
        <translation>账号 %1（已移除）</translation>
    </message>
    <message>
        <source>%1 after its start</source>
        <translation>开始后 %1</translation>
    </message>
    <message>
        <source>when all have gone</source>
        <translation>全部发出时</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln people; the others follow if at least %1 % are delivered and at most %2 % opt out within %3</source>
        <translation>
            <numerusform>先发 %Ln 人；如果在 %3 内至少 %1 % 送达且至多 %2 % 退订，再发其余的人</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Template text</source>
        <translation>模板内容</translation>
    </message>
    <message>
        <source>not known here: one segment each is assumed</source>
        <translation>此处未知：按每人一个计费条计</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>as set at the provider</source>
        <translation>按服务商设置</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>People</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>%1, from the list %2</source>
        <translation>%1 人，来自名单 %2</translation>
    </message>
    <message>
        <source>Providers, in this order</source>
        <translation>服务商（按此顺序）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>when it is started</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln segment(s) a second</source>
        <translation>
            <numerusform>每秒最多 %Ln 计费条</numerusform>
        </translation>
    </message>
    <message>
        <source>as fast as limits allow</source>
        <translation>在限制内尽快</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>%1, by people&apos;s own clocks</source>
        <translation>%1，按收件人当地时间</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>试发</translation>
    </message>
    <message>
        <source>Costs at most</source>
        <translation>最高费用</translation>
    </message>
    <message>
        <source>If an outcome stays unknown</source>
        <translation>如果结果一直未知</translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignsList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Of those that ended with a receipt or without</source>
        <translation>在已有最终结果（有无回执均计）的短信中</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>目前费用</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>its ledger does not add up</source>
        <translation>台账与计划不符</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) unknown</source>
        <translation>
            <numerusform>%Ln 个结果未知</numerusform>
        </translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>ends in about %1</source>
        <translation>约 %1 后结束</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>暂缓：%1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <source>gone for good on %1</source>
        <translation>%1 彻底删除</translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignsShelf</name>
    <message>
        <source>Part of a name</source>
        <translation>名称的一部分</translation>
    </message>
    <message>
        <source>Which campaigns</source>
        <translation>哪些发送任务</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Written by me</source>
        <translation>我编写的</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>In which state</source>
        <translation>处于何种状态</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任何状态</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>还没有发送任务</translation>
    </message>
    <message>
        <source>A campaign is one text to one list of people, approved by somebody else.</source>
        <translation>发送任务是把一段内容发给一份名单，并由他人批准。</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message numerus="yes">
        <source>A draft that is deleted stays here for %Ln day(s).</source>
        <translation>
            <numerusform>删除的草稿在这里保留 %Ln 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaign matches</source>
        <translation>没有匹配的任务</translation>
    </message>
    <message>
        <source>Change what you look for.</source>
        <translation>请更改查找条件。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignsView</name>
    <message>
        <source>Campaigns</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>发送任务 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The campaign is started.</source>
        <translation>任务已启动。</translation>
    </message>
    <message>
        <source>The campaign is paused.</source>
        <translation>任务已暂停。</translation>
    </message>
    <message>
        <source>The campaign goes on.</source>
        <translation>任务继续进行。</translation>
    </message>
    <message>
        <source>The campaign is cancelled.</source>
        <translation>任务已取消。</translation>
    </message>
    <message>
        <source>A draft was made. It needs its own approval.</source>
        <translation>已生成草稿，需要单独审批。</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln message(s) of %1</source>
        <translation>
            <numerusform>导出 %1 的 %Ln 条短信</numerusform>
        </translation>
    </message>
    <message>
        <source>It is taken back. Edit it and submit it again.</source>
        <translation>已撤回。请编辑后重新提交。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>a campaign, its state and a moment</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>The ledger of %1 is copied.</source>
        <translation>“%1”的台账已复制。</translation>
    </message>
    <message>
        <source>“%1” is in the archive.</source>
        <translation>“%1”已归档。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is in the bin for %Ln day(s).</source>
        <translation>
            <numerusform>“%1”在回收站保留 %Ln 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is back from the archive.</source>
        <translation>已移出归档。</translation>
    </message>
    <message>
        <source>It is back from the bin.</source>
        <translation>已从回收站还原。</translation>
    </message>
</context>
<context>
    <name>heliograph::Cells</name>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
</context>
<context>
    <name>heliograph::ChangesPage</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>No change waits</source>
        <translation>没有等待的更改</translation>
    </message>
    <message>
        <source>Dangerous changes of settings come here where two people may make them.</source>
        <translation>在需要两人的情况下，危险的设置更改会出现在这里。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 asked for it. It can be confirmed until %2.</source>
        <translation>%1 提出。可在 %2 之前确认。</translation>
    </message>
    <message>
        <source>Confirm this change?</source>
        <translation>确认此更改？</translation>
    </message>
    <message>
        <source>Make the change</source>
        <translation>执行更改</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Refuse this change?</source>
        <translation>拒绝此更改？</translation>
    </message>
    <message>
        <source>Nothing is changed. Whoever asked for it sees the reason.</source>
        <translation>不作任何更改。提出者会看到原因。</translation>
    </message>
    <message>
        <source>Refuse the change</source>
        <translation>拒绝更改</translation>
    </message>
    <message>
        <source>Keep it waiting</source>
        <translation>继续等待</translation>
    </message>
</context>
<context>
    <name>heliograph::ChartWidget</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>显示为表格(&amp;T)</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>复制数字(&amp;F)</translation>
    </message>
    <message>
        <source>The figures of “%1” are copied.</source>
        <translation>已复制“%1”的数字。</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>The picture of “%1” is copied.</source>
        <translation>已复制“%1”的图片。</translation>
    </message>
    <message>
        <source>Save as PN&amp;G…</source>
        <translation>另存为 PNG(&amp;G)…</translation>
    </message>
    <message>
        <source>Save as S&amp;VG…</source>
        <translation>另存为 SVG(&amp;V)…</translation>
    </message>
    <message>
        <source>Save figures as &amp;CSV…</source>
        <translation>将数字另存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>These messages have no filter of their own.</source>
        <translation>没有筛选条件能恰好找到这些短信。</translation>
    </message>
</context>
<context>
    <name>heliograph::ChecksSection</name>
    <message>
        <source>5  Checks</source>
        <translation>5  检查</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>需要注意的事项</translation>
    </message>
    <message>
        <source>Enter or double-click goes there.</source>
        <translation>按回车或双击可跳转到该处。</translation>
    </message>
    <message>
        <source>Check everybody now</source>
        <translation>立即检查所有人</translation>
    </message>
    <message>
        <source>To fix: %1</source>
        <translation>须更正：%1</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>请留意：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to fix before it can be submitted.</source>
        <translation>
            <numerusform>提交前须更正 %Ln 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Content rules, templates and everybody&apos;s values were checked.</source>
        <translation>已检查内容规则、模板和每个人的变量值。</translation>
    </message>
    <message>
        <source>Nothing stands in the way so far. Submitting looks at every person.</source>
        <translation>目前没有障碍。提交时会检查每个人。</translation>
    </message>
</context>
<context>
    <name>heliograph::ClassLimitsDialog</name>
    <message>
        <source>Limits of the class: %1</source>
        <translation>类别限制：%1</translation>
    </message>
    <message>
        <source>They count over all campaigns of the class and all providers, from the next message on.</source>
        <translation>从下一条短信起，对该类别的所有任务和服务商合计。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Messages a person</source>
        <translation>每人条数</translation>
    </message>
    <message>
        <source>As in 1/day, 4/month: units are min, h, day, week and month (30 days), with a number in front if it is not one of them. Empty: no limit.</source>
        <translation>如 1/day、4/month：单位为 min、h、day、week、month（30 天），前面可加数字。留空：无限制。</translation>
    </message>
    <message>
        <source>Messages a minute to numbers that begin alike</source>
        <translation>号码开头相同的每分钟条数</translation>
    </message>
    <message>
        <source>With the same first seven digits: stops somebody who makes us text his own numbers.</source>
        <translation>前七位相同：防止有人诱使我们向其号码发送。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Hours in which people may be texted</source>
        <translation>可以发送的时段</translation>
    </message>
    <message>
        <source>By each person&apos;s own clock, as in 08:00-21:00. Empty: any hour.</source>
        <translation>按收件人当地时间，如 08:00-21:00。留空：任何时间。</translation>
    </message>
    <message>
        <source>Other hours in some countries</source>
        <translation>某些国家/地区的其他时段</translation>
    </message>
    <message>
        <source>A line each, the country in two letters: DE 09:00-20:00. 00:00-24:00 is any hour.</source>
        <translation>每行一个，国家/地区用两个字母：DE 09:00-20:00。00:00-24:00 表示任何时间。</translation>
    </message>
    <message>
        <source>This is no limit. Write it as in 1/day, 4/month, or leave it empty.</source>
        <translation>这不是限制。请写作 1/day、4/month，或留空。</translation>
    </message>
    <message>
        <source>“%1” are no hours. Choose two different times, as in 08:00-21:00.</source>
        <translation>“%1”不是时段。请选择两个不同的时间，如 08:00-21:00。</translation>
    </message>
    <message>
        <source>“%1” is no country with its hours. Write it as in DE 09:00-20:00.</source>
        <translation>“%1”不是国家/地区及其时段。请写作 DE 09:00-20:00。</translation>
    </message>
</context>
<context>
    <name>heliograph::CloseQuestion</name>
    <message>
        <source>Keep sending?</source>
        <translation>继续发送？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) are being sent from this computer, </source>
        <translation>
            <numerusform>本机正在发送 %Ln 个任务，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait.</source>
        <translation>
            <numerusform>%Ln 条短信在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep sending in the background</source>
        <translation>在后台继续发送</translation>
    </message>
    <message>
        <source>Stop sending and quit</source>
        <translation>停止发送并退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remember this, and do not ask again</source>
        <translation>记住此选择，不再询问</translation>
    </message>
    <message>
        <source>Settings, Mine, changes it any time.</source>
        <translation>随时可在“设置”的“我的”中更改。</translation>
    </message>
</context>
<context>
    <name>heliograph::Closing</name>
    <message>
        <source>Waiting for answers of providers, up to 30 s. The window closes by itself.</source>
        <translation>正在等待服务商应答，最多 30 秒。窗口会自行关闭。</translation>
    </message>
</context>
<context>
    <name>heliograph::CodeDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>我已记下</translation>
    </message>
</context>
<context>
    <name>heliograph::CodeText</name>
    <message>
        <source>no code was given</source>
        <translation>未给出代码</translation>
    </message>
    <message>
        <source>their code %1</source>
        <translation>对方代码 %1</translation>
    </message>
    <message>
        <source>%1 (their code %2)</source>
        <comment>what a code means, and the code</comment>
        <translation>%1（对方代码 %2）</translation>
    </message>
    <message>
        <source>the account sent faster than it may</source>
        <translation>账号发送过快</translation>
    </message>
    <message>
        <source>this person had as many texts as the provider allows for now</source>
        <translation>此号码的短信已达服务商目前的上限</translation>
    </message>
    <message>
        <source>the provider does not send to this number</source>
        <translation>服务商不向此号码发送</translation>
    </message>
    <message>
        <source>the provider does not take this text or its variables</source>
        <translation>服务商不接受此内容或其变量</translation>
    </message>
    <message>
        <source>template, signature or sender is not in order at the provider</source>
        <translation>模板、签名或发送方在服务商处有问题</translation>
    </message>
    <message>
        <source>the call held too many people, or people who do not go together</source>
        <translation>一次请求中的人数过多，或这些人不能放在一起发送</translation>
    </message>
    <message>
        <source>the provider refused the key, or its rights</source>
        <translation>服务商拒绝了密钥或其权限</translation>
    </message>
    <message>
        <source>the clock of this computer was off</source>
        <translation>本机时钟不准</translation>
    </message>
    <message>
        <source>the account had no balance or quota left</source>
        <translation>账号余额或额度已用完</translation>
    </message>
</context>
<context>
    <name>heliograph::ColumnMapping</name>
    <message>
        <source>Column in file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Use column %1 as</source>
        <translation>列 %1 用作</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>不使用</translation>
    </message>
</context>
<context>
    <name>heliograph::ColumnSetDialog</name>
    <message>
        <source>Save these columns as a set</source>
        <translation>将这些列保存为列组合</translation>
    </message>
    <message>
        <source>Rename the set “%1”</source>
        <translation>重命名列组合“%1”</translation>
    </message>
    <message>
        <source>The set keeps which columns are shown, their order and widths, and the order of the rows where it can be chosen. It is kept for you on this computer.</source>
        <translation>列组合会记住显示哪些列、列的顺序和宽度，以及（可选择时）行的排序。它只为您保存在本机上。</translation>
    </message>
    <message>
        <source>Save set</source>
        <translation>保存列组合</translation>
    </message>
    <message>
        <source>Rename set</source>
        <translation>重命名列组合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>列组合名称</translation>
    </message>
    <message>
        <source>Give the set a name, so that it can be found again.</source>
        <translation>请为列组合命名，以便日后查找。</translation>
    </message>
    <message numerus="yes">
        <source>The name has more than %Ln characters. Shorten it.</source>
        <translation>
            <numerusform>名称超过 %Ln 个字符，请缩短。</numerusform>
        </translation>
    </message>
    <message>
        <source>A name cannot hold / or \. Leave them out.</source>
        <translation>名称不能包含 / 或 \。请去掉。</translation>
    </message>
    <message>
        <source>There is a set called “%1” already. Choose another name, or remove that one first.</source>
        <translation>已有名为“%1”的列组合。请换一个名称，或先删除它。</translation>
    </message>
</context>
<context>
    <name>heliograph::ColumnSets</name>
    <message>
        <source>The last column cannot be hidden.</source>
        <translation>最后一列不能隐藏。</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>标准列</translation>
    </message>
    <message>
        <source>Save as a set…</source>
        <translation>保存为列组合…</translation>
    </message>
    <message>
        <source>Rename a set</source>
        <translation>重命名列组合</translation>
    </message>
    <message>
        <source>Remove a set</source>
        <translation>删除列组合</translation>
    </message>
    <message>
        <source>The columns are as they were in the beginning.</source>
        <translation>各列已恢复为最初的样子。</translation>
    </message>
    <message>
        <source>The column “%1” is hidden.</source>
        <translation>已隐藏“%1”列。</translation>
    </message>
    <message>
        <source>The columns are saved as “%1”.</source>
        <translation>已将各列保存为“%1”。</translation>
    </message>
    <message>
        <source>The set “%1” is removed.</source>
        <translation>已删除列组合“%1”。</translation>
    </message>
    <message>
        <source>The set “%1” cannot be read. Remove it; then its name is free again.</source>
        <translation>无法读取列组合“%1”。请将其移除；之后该名称可以再次使用。</translation>
    </message>
</context>
<context>
    <name>heliograph::Commands</name>
    <message>
        <source>&amp;New campaign</source>
        <translation>新建任务(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open a list of people…</source>
        <translation>打开收件人名单(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Hide numbers</source>
        <translation>隐藏号码(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>侧栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>转到任意位置(&amp;G)…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一个区域(&amp;P)</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个区域</translation>
    </message>
    <message>
        <source>&amp;Emergency stop…</source>
        <translation>紧急停发(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Release the emergency stop…</source>
        <translation>解除紧急停发(&amp;R)…</translation>
    </message>
    <message>
        <source>Send from this computer</source>
        <translation>从本机发送</translation>
    </message>
    <message>
        <source>Help for &amp;this screen</source>
        <translation>本页帮助(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Heliograph</source>
        <translation>关于 Heliograph(&amp;A)</translation>
    </message>
    <message>
        <source>Change my &amp;password…</source>
        <translation>更改我的密码(&amp;P)…</translation>
    </message>
    <message>
        <source>My second &amp;factor…</source>
        <translation>我的第二因素(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sending</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>正常文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Copy &amp;link to this view</source>
        <translation>复制此视图的链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>诊断(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Practice phone</source>
        <translation>练习手机(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>heliograph::ComposePage</name>
    <message>
        <source>Name of the campaign</source>
        <translation>任务名称</translation>
    </message>
</context>
<context>
    <name>heliograph::ComposeSection</name>
    <message numerus="yes">
        <source>%Ln to fix</source>
        <translation>
            <numerusform>%Ln 项须更正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln 项请留意</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>heliograph::ComposeStage</name>
    <message>
        <source>You cannot compose campaigns</source>
        <translation>您不能编写任务</translation>
    </message>
</context>
<context>
    <name>heliograph::ComposeView</name>
    <message>
        <source>Submit for approval…</source>
        <translation>提交审批…</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <translation>丢弃草稿…</translation>
    </message>
    <message>
        <source>Draft, not saved yet</source>
        <translation>草稿，尚未保存</translation>
    </message>
    <message>
        <source>Draft, saved %1</source>
        <translation>草稿，保存于 %1</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Looking at everybody…</source>
        <translation>正在检查所有人…</translation>
    </message>
    <message>
        <source>It cannot be submitted yet. What has to be fixed stands under Checks.</source>
        <translation>尚不能提交，须更正的内容列在“检查”下。</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Test send…</source>
        <translation>测试发送…</translation>
    </message>
</context>
<context>
    <name>heliograph::ConsentDialog</name>
    <message>
        <source>Consent to marketing</source>
        <translation>营销同意</translation>
    </message>
    <message>
        <source>Why may the people of “%1” be sent marketing? What is entered is kept for good and counts from now on. It takes nobody off the suppression list.</source>
        <translation>为何可以向“%1”中的人发送营销短信？填写的内容会永久保存并从现在起生效，不会让任何人离开禁发名单。</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Version of the wording they agreed to</source>
        <translation>对方同意的条款版本</translation>
    </message>
    <message>
        <source>When the last of them agreed</source>
        <translation>最后一人同意的时间</translation>
    </message>
    <message>
        <source>Where that is known from</source>
        <translation>依据来源</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不记录</translation>
    </message>
    <message>
        <source>Say where that is known from.</source>
        <translation>请说明依据来源。</translation>
    </message>
    <message>
        <source>Name the wording, for example by its date.</source>
        <translation>请注明条款，例如其日期。</translation>
    </message>
    <message>
        <source>That time has not come yet.</source>
        <translation>该时间尚未到来。</translation>
    </message>
</context>
<context>
    <name>heliograph::ConsoleApp</name>
    <message>
        <source>Heliograph</source>
        <translation>Heliograph</translation>
    </message>
    <message>
        <source>Heliograph goes on sending.</source>
        <translation>Heliograph 在后台继续发送。</translation>
    </message>
    <message>
        <source>Open Heliograph</source>
        <translation>打开 Heliograph</translation>
    </message>
</context>
<context>
    <name>heliograph::ConsoleWindow</name>
    <message>
        <source>Heliograph</source>
        <translation>Heliograph</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Let go to begin a campaign with this list.</source>
        <translation>松开即可用此名单新建任务。</translation>
    </message>
</context>
<context>
    <name>heliograph::ContactsView</name>
    <message>
        <source>Audience</source>
        <translation>收件人名单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Duplicates and rows with problems</source>
        <translation>重复和有问题的行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Use in campaign</source>
        <translation>用于任务</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>记录同意…</translation>
    </message>
    <message>
        <source>No audience yet</source>
        <translation>还没有收件人名单</translation>
    </message>
    <message>
        <source>An audience is a list of people that a campaign is sent to. Import one from a file, or drop the file here.</source>
        <translation>收件人名单是任务发送对象的列表。请从文件导入，或把文件拖到这里。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Choose an audience first.</source>
        <translation>请先选择收件人名单。</translation>
    </message>
    <message>
        <source>%1 duplicates, %2 with problems</source>
        <translation>%1 个重复，%2 行有问题</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>收件人名单</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Forget a person…</source>
        <translation>遗忘某人…</translation>
    </message>
    <message>
        <source>There have to be two audiences to merge.</source>
        <translation>至少要有两个名单才能合并。</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名%1</translation>
    </message>
    <message>
        <source>Who is in it stays the same, and so does what uses it.</source>
        <translation>名单里的人不变，使用它的任务也不变。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message numerus="yes">
        <source>Merged: %Ln people. %1 were in more than one audience.</source>
        <translation>
            <numerusform>已合并：%Ln 人。其中 %1 人同时在多个名单中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is imported.</source>
        <translation>名单已导入。</translation>
    </message>
    <message>
        <source>The import is undone. The audience is gone, with everybody in it.</source>
        <translation>导入已撤销。该名单及其中所有人已移除。</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message numerus="yes">
        <source>Undo import of %1 (%Ln people)</source>
        <translation>
            <numerusform>撤销 %1 的导入（%Ln 人）</numerusform>
        </translation>
    </message>
    <message>
        <source>Only whoever has imported a list can undo that.</source>
        <translation>只有导入名单的本人才能撤销。</translation>
    </message>
    <message numerus="yes">
        <source>An import can be undone for %Ln hour(s).</source>
        <translation>
            <numerusform>导入后 %Ln 小时内可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>A campaign is for this list, so the import stays.</source>
        <translation>有发送任务使用此名单，因此导入保留。</translation>
    </message>
</context>
<context>
    <name>heliograph::ContentText</name>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Wants a second look</source>
        <translation>需要复核</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>it holds a number like that of a bank card</source>
        <translation>含有类似银行卡号的数字</translation>
    </message>
    <message>
        <source>it holds a phone number</source>
        <translation>含有电话号码</translation>
    </message>
    <message>
        <source>it holds characters that nobody sees</source>
        <translation>含有看不见的字符</translation>
    </message>
    <message>
        <source>the short link %1 does not show where it leads</source>
        <translation>短链接 %1 看不出指向何处</translation>
    </message>
    <message>
        <source>the host %1 is written with letters that easily deceive</source>
        <translation>域名 %1 使用了容易混淆的字母</translation>
    </message>
    <message>
        <source>the host %1 mixes alphabets to look like another</source>
        <translation>域名 %1 混用不同文字以冒充其他域名</translation>
    </message>
    <message>
        <source>the link leads to the bare address %1</source>
        <translation>链接直接指向地址 %1</translation>
    </message>
    <message>
        <source>the link hides its host %1 behind a name</source>
        <translation>链接用名称掩盖了真实域名 %1</translation>
    </message>
    <message>
        <source>the host %1 carries a brand&apos;s name and is not the brand&apos;s</source>
        <translation>域名 %1 带有品牌名称，但不属于该品牌</translation>
    </message>
    <message>
        <source>the link to %1 is on no list of allowed links</source>
        <translation>指向 %1 的链接不在允许的链接之列</translation>
    </message>
    <message>
        <source>a word only looks like the brand “%1”</source>
        <translation>有一个词只是看起来像品牌“%1”</translation>
    </message>
    <message>
        <source>“%1” stands near a link</source>
        <translation>“%1”出现在链接附近</translation>
    </message>
    <message>
        <source>“%1” urges people to follow a link</source>
        <translation>“%1”催促收件人打开链接</translation>
    </message>
    <message>
        <source>“%1” asks people for a code</source>
        <translation>“%1”向收件人索要验证码</translation>
    </message>
    <message>
        <source>“%1” is on the list %2</source>
        <translation>“%1”在词表 %2 中</translation>
    </message>
    <message>
        <source>at character %1 of the text</source>
        <translation>正文第 %1 个字符</translation>
    </message>
    <message>
        <source>in the signature</source>
        <translation>签名中</translation>
    </message>
    <message numerus="yes">
        <source>in the merged text, first in row %1, for %Ln people</source>
        <translation>
            <numerusform>合并后的正文中，首次出现在第 %1 行，共 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the value of %1, first in row %2, for %Ln people</source>
        <translation>
            <numerusform>变量 %1 的值中，首次出现在第 %2 行，共 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: %3.</source>
        <comment>severity, place, complaint</comment>
        <translation>%1（%2）：%3。</translation>
    </message>
</context>
<context>
    <name>heliograph::ConversationPane</name>
    <message>
        <source>Conversation</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Choose a reply: what was written before and since stands here.</source>
        <translation>选择一条回复：此前和此后的往来会显示在这里。</translation>
    </message>
</context>
<context>
    <name>heliograph::CostChart</name>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost in %1</source>
        <translation>费用（%1）</translation>
    </message>
    <message>
        <source>What accepted messages cost, by the prices that were in force when they were sent. Unlike currencies are listed, never added.</source>
        <translation>已被接受的短信的费用，按发送时有效的价格计算。不同币种分别列出，从不相加。</translation>
    </message>
    <message>
        <source>Provider and country</source>
        <translation>服务商与国家/地区</translation>
    </message>
    <message>
        <source>Per delivered</source>
        <translation>每条已送达</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>计费条</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>No prices are known.</source>
        <translation>没有已知的价格。</translation>
    </message>
    <message>
        <source>%1 in all, %2 for each delivered message.</source>
        <translation>共 %1，每条已送达短信 %2。</translation>
    </message>
    <message>
        <source>%1 in all, and nothing was delivered.</source>
        <translation>共 %1，没有短信送达。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a provider and a country</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>heliograph::CountryBox</name>
    <message>
        <source>all have one</source>
        <translation>全部都有</translation>
    </message>
</context>
<context>
    <name>heliograph::DataTable</name>
    <message>
        <source>Search further back</source>
        <translation>继续向前搜索</translation>
    </message>
    <message>
        <source>Show the new rows (F5)</source>
        <translation>显示新行（F5）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln 条新</numerusform>
        </translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1 of more</source>
        <translation>%1 行（还有更多）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Narrow the filter to see older rows.</source>
        <translation>请缩小筛选范围以查看更早的行。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>列：%1</translation>
    </message>
</context>
<context>
    <name>heliograph::DecisionDialog</name>
    <message>
        <source>Reason (may be left empty)</source>
        <translation>原因（可留空）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Type the number of people, %1, to go on</source>
        <translation>请输入人数 %1 以继续</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message numerus="yes">
        <source>Give a reason of at least %Ln characters. It is kept with the decision.</source>
        <translation>
            <numerusform>请填写至少 %Ln 个字符的原因，它会与决定一起保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the number of people. It is %1.</source>
        <translation>人数不对，应为 %1。</translation>
    </message>
    <message>
        <source>Enter your password. It is asked for again because this cannot be taken back.</source>
        <translation>请输入密码。因为此操作无法撤回，所以再次询问。</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>身份验证器代码</translation>
    </message>
    <message>
        <source>Enter the code that the app shows now.</source>
        <translation>请输入应用现在显示的代码。</translation>
    </message>
</context>
<context>
    <name>heliograph::DiagnosisText</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Restored copies</source>
        <translation>恢复的副本</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>a check</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>look</source>
        <comment>a check: somebody should look at it</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>a check</comment>
        <translation>异常</translation>
    </message>
    <message>
        <source>%1 is yours alone.</source>
        <translation>%1 只有您可以读取。</translation>
    </message>
    <message>
        <source>You may not write to %1, so nothing can be changed or sent. Check who owns it.</source>
        <translation>您无权写入 %1，因此无法更改或发送任何内容。请检查它的所有者。</translation>
    </message>
    <message>
        <source>Other accounts of this computer may read %1. Take their rights away: chmod go-rwx &quot;%1&quot;</source>
        <translation>本机的其他账户可以读取 %1。请收回他们的权限：chmod go-rwx &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>剩余空间 %1。</translation>
    </message>
    <message>
        <source>Only %1 are free, less than a twentieth of the disk. Make room before sending stops.</source>
        <translation>只剩 %1，不到磁盘的二十分之一。请在发送停止之前腾出空间。</translation>
    </message>
    <message>
        <source>Only %1 are free under %2. Sending stops when there is none: make room.</source>
        <translation>%2 下只剩 %1。空间用完时发送会停止：请腾出空间。</translation>
    </message>
    <message>
        <source>No engine runs, so nothing is sent.</source>
        <translation>没有引擎在运行，因此不发送任何内容。</translation>
    </message>
    <message>
        <source>The key ring opens with the key in %1.</source>
        <translation>密钥环可以用%1中的密钥打开。</translation>
    </message>
    <message>
        <source>The key ring opens with the key in %1. The keys of %2 of %3 providers can be read.</source>
        <translation>密钥环可以用%1中的密钥打开。%3 个服务商中有 %2 个的密钥可以读取。</translation>
    </message>
    <message>
        <source>The free space under %1 cannot be found out.</source>
        <translation>无法得知 %1 下的剩余空间。</translation>
    </message>
    <message>
        <source>Sound, version %1, %2.</source>
        <translation>完好，版本 %1，%2。</translation>
    </message>
    <message>
        <source>It opens, and has %1. “Run again” reads all of it.</source>
        <translation>可以打开，大小 %1。“再次检查”会读取全部内容。</translation>
    </message>
    <message>
        <source>The database is damaged: %1. Stop the engine, keep a copy of the workspace folder and restore a backup.</source>
        <translation>数据库已损坏：%1。请停止引擎，保留一份工作区文件夹的副本，然后恢复备份。</translation>
    </message>
    <message>
        <source>The database knows everything that was sent from it.</source>
        <translation>数据库知道从它发出的一切。</translation>
    </message>
    <message>
        <source>The engine that runs has compared the database with the journal.</source>
        <translation>正在运行的引擎已将数据库与发送日志核对过。</translation>
    </message>
    <message>
        <source>The next start of the engine enters what the journal knows and sends nothing until somebody has confirmed.</source>
        <translation>引擎下次启动时会补记发送日志中的内容，并且在有人确认之前不发送任何内容。</translation>
    </message>
    <message>
        <source>No provider has been added yet.</source>
        <translation>还没有添加服务商。</translation>
    </message>
    <message>
        <source>%1 of %2 can send now.</source>
        <translation>%2 个中有 %1 个现在可以发送。</translation>
    </message>
    <message>
        <source>%1: its settings are valid and its key is there.</source>
        <translation>%1：设置有效，密钥存在。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a provider, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>The ledgers of %Ln campaign(s) add up.</source>
        <translation>
            <numerusform>%Ln 个任务的台账都相符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger of campaign %1, “%2”, does not add up to its plan. Pause it and tell whoever looks after Heliograph.</source>
        <translation>任务 %1“%2”的台账与计划不符。请暂停该任务，并告知负责 Heliograph 的人。</translation>
    </message>
    <message>
        <source>The last backup was made at %1.</source>
        <translation>上一次备份于 %1 完成。</translation>
    </message>
    <message>
        <source>The last backup was made at %1, more than a week ago. Make another.</source>
        <translation>上一次备份于 %1 完成，已超过一周。请再做一次备份。</translation>
    </message>
    <message>
        <source>No backup was made yet. Make one: what is lost with this disk cannot be sent again.</source>
        <translation>还没有做过备份。请做一次备份：随这块磁盘丢失的内容无法重新发送。</translation>
    </message>
    <message>
        <source>The last receipt came at %1.</source>
        <translation>最近一条回执于 %1 收到。</translation>
    </message>
    <message numerus="yes">
        <source>No receipt has come since %1, though %Ln message(s) went since. Check the address to which the provider pushes them.</source>
        <translation>
            <numerusform>自 %1 起没有收到回执，而此后已发出 %Ln 条短信。请检查服务商推送回执的地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>No receipt has come yet, and nothing was sent that one could be late for.</source>
        <translation>还没有收到回执，也没有应当已有回执的短信。</translation>
    </message>
    <message numerus="yes">
        <source>No receipt has come yet, though %Ln message(s) went. Check the address to which the provider pushes them.</source>
        <translation>
            <numerusform>还没有收到回执，而已发出 %Ln 条短信。请检查服务商推送回执的地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>It says %1. Only a provider can tell whether that is right to the minute.</source>
        <translation>显示为 %1。是否准确到分钟，只有服务商才能判断。</translation>
    </message>
    <message>
        <source>The clock of this computer says %1. Set it: providers refuse calls with a wrong time.</source>
        <translation>本机的时钟显示 %1。请校准：时间不对时服务商会拒绝请求。</translation>
    </message>
    <message>
        <source>Campaign %1 was created later than the clock of this computer says, at %2. Set the clock.</source>
        <translation>任务 %1 的创建时间是 %2，晚于本机时钟显示的时间。请校准时钟。</translation>
    </message>
    <message>
        <source>what the system said is left out</source>
        <translation>系统的原话已略去</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账号 %1</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>the keychain of this computer account</source>
        <translation>本机账户的钥匙串</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Process %1 on %2 sends from this workspace, since %3.</source>
        <translation>本工作区由 %2 上的进程 %1 发送，自 %3 起。</translation>
    </message>
    <message>
        <source>a computer</source>
        <translation>某台计算机</translation>
    </message>
    <message>
        <source>The engine could not keep its mark in %1, so if the workspace folder is ever put back as a whole, that may not be noticed. Check whether it can be written there, then start the engine again.</source>
        <translation>引擎未能将其标记保存到%1，因此如果工作区文件夹被整体恢复为旧副本，可能不会被发现。请检查那里是否可写，然后重新启动引擎。</translation>
    </message>
    <message>
        <source>Receipts and replies of a provider</source>
        <translation>某个服务商的回执和回复</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Of no message it is known that it may have been received twice.</source>
        <translation>没有发现可能被收到两次的短信。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may have been received twice. History shows what happened to each.</source>
        <translation>
            <numerusform>%Ln 条短信可能被收到了两次。历史记录显示每一条的经过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::DiagnosticsView</name>
    <message>
        <source>&amp;Run again</source>
        <translation>再次检查(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Not everything has been looked at yet.</source>
        <translation>尚未全部检查完毕。</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>有异常</translation>
    </message>
    <message>
        <source>nothing is wrong, something to look at</source>
        <translation>没有异常，有需要注意的地方</translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>做备份</translation>
    </message>
    <message>
        <source>Open provider</source>
        <translation>打开服务商</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>添加服务商</translation>
    </message>
    <message>
        <source>Open live queue</source>
        <translation>打开实时队列</translation>
    </message>
    <message>
        <source>Open providers</source>
        <translation>打开服务商列表</translation>
    </message>
    <message>
        <source>Open campaign</source>
        <translation>打开任务</translation>
    </message>
    <message>
        <source>Open audit log</source>
        <translation>打开审计日志</translation>
    </message>
    <message>
        <source>Heliograph %1, diagnostics of %2</source>
        <translation>Heliograph %1，%2 的诊断</translation>
    </message>
    <message>
        <source>%1, Qt %2</source>
        <translation>%1，Qt %2</translation>
    </message>
    <message>
        <source>This report holds no number, text or key of anybody, and no name that people gave.</source>
        <translation>本报告不含任何人的号码、短信内容或密钥，也不含人起的名称。</translation>
    </message>
    <message>
        <source>looking again…</source>
        <translation>正在重新检查…</translation>
    </message>
    <message>
        <source>Open the newest</source>
        <translation>打开最新的一条</translation>
    </message>
</context>
<context>
    <name>heliograph::DoubtQuestion</name>
    <message numerus="yes">
        <source>Treat %Ln message(s) as sent?</source>
        <translation>
            <numerusform>把 %Ln 条短信视为已提交？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write off %Ln message(s)?</source>
        <translation>
            <numerusform>核销 %Ln 条短信？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Treat %Ln as sent</source>
        <translation>
            <numerusform>把 %Ln 条视为已提交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write off %Ln</source>
        <translation>
            <numerusform>核销 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>保持未决</translation>
    </message>
    <message>
        <source>If the first one did go, they get it twice; it costs about %1.</source>
        <translation>如果第一次其实已发出，他们会收到两次；费用约 %1。</translation>
    </message>
    <message>
        <source>an amount that is not known: no price</source>
        <translation>未知金额：无价格</translation>
    </message>
    <message>
        <source>The waiting time is not over: an answer or a receipt may still come. Deciding now is the riskier choice.</source>
        <translation>等待时间还没有结束：仍可能收到应答或回执。现在决定风险更大。</translation>
    </message>
    <message numerus="yes">
        <source>Send again to %Ln people?</source>
        <translation>
            <numerusform>再次发送给 %Ln 人？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send again to %Ln people</source>
        <translation>
            <numerusform>再次发送给 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not send again</source>
        <translation>不再次发送</translation>
    </message>
    <message>
        <source>Some of these outcomes have just become known. Close this and look again.</source>
        <translation>其中一些结果刚刚得知。请关闭后重新查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) have just become known and are left out.</source>
        <translation>
            <numerusform>%Ln 个结果刚刚已明确，不再包括在内。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::DoubtText</name>
    <message numerus="yes">
        <source>%1; %Ln byte(s) of the request had left</source>
        <translation>
            <numerusform>%1；请求已发出 %Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not answer within %2</source>
        <translation>%1 在 %2 内没有应答</translation>
    </message>
    <message>
        <source>%1 answered that it has trouble (their code %2), which does not say whether it took the message</source>
        <translation>%1 应答称其出现故障（对方代码 %2），无法得知是否已接受该短信</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 没有及时应答</translation>
    </message>
    <message>
        <source>the connection to %1 was lost before its answer was complete</source>
        <translation>与 %1 的连接在应答完成之前中断</translation>
    </message>
    <message>
        <source>%1 answered that it has trouble, which does not say whether it took the message</source>
        <translation>%1 应答称其出现故障，无法得知是否已接受该短信</translation>
    </message>
    <message>
        <source>the address of %1 pointed elsewhere, where nothing was sent</source>
        <translation>%1 的地址指向别处，没有向那里发送任何内容</translation>
    </message>
    <message>
        <source>the answer of %1 does not say whether it took the message</source>
        <translation>%1 的应答没有说明是否已接受该短信</translation>
    </message>
    <message>
        <source>no answer had been noted when its time was over</source>
        <translation>时限已到，仍未记录到应答</translation>
    </message>
    <message>
        <source>the engine ended while it was being sent</source>
        <translation>发送过程中引擎终止</translation>
    </message>
    <message>
        <source>%1 cannot be asked about it</source>
        <translation>无法向 %1 查询</translation>
    </message>
    <message>
        <source>%1 has not been asked yet</source>
        <translation>尚未向 %1 查询</translation>
    </message>
    <message numerus="yes">
        <source>%1 has no record of it, asked %Ln time(s), twice after the waiting time</source>
        <translation>
            <numerusform>%1 没有它的记录，已查询 %Ln 次，其中两次在等待时间之后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has no record of it so far, asked %Ln time(s)</source>
        <translation>
            <numerusform>%1 目前没有它的记录，已查询 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has no report of it, asked %Ln time(s), which proves nothing there</source>
        <translation>
            <numerusform>%1 没有它的报告，已查询 %Ln 次，但这在该服务商处不能证明什么</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lists other messages to the same number, one of which may be it</source>
        <translation>%1 列出了发往同一号码的其他短信，其中一条可能就是它</translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked %Ln time(s), and the last answer says nothing</source>
        <translation>
            <numerusform>已向 %1 查询 %Ln 次，最近一次的应答说明不了什么</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked %1: it has a record of this message, so it was sent</source>
        <translation>已向 %1 查询：有这条短信的记录，因此它已发出</translation>
    </message>
    <message>
        <source>Asked %1: it has no record of this message</source>
        <translation>已向 %1 查询：没有这条短信的记录</translation>
    </message>
    <message>
        <source>Asked %1: it lists messages to this number that may be somebody else&apos;s; that says nothing</source>
        <translation>已向 %1 查询：列出的发往该号码的短信可能属于他人；说明不了什么</translation>
    </message>
    <message>
        <source>Asked %1: no answer came; that says nothing about the message</source>
        <translation>已向 %1 查询：没有应答；不能说明该短信的情况</translation>
    </message>
    <message>
        <source>Asked %1: it has trouble; that says nothing about the message</source>
        <translation>已向 %1 查询：对方出现故障；不能说明该短信的情况</translation>
    </message>
    <message>
        <source>Asked %1: it takes no more questions for now; that says nothing about the message</source>
        <translation>已向 %1 查询：对方暂不接受更多查询；不能说明该短信的情况</translation>
    </message>
    <message>
        <source>Asked %1: the answer says nothing about the message</source>
        <translation>已向 %1 查询：应答不能说明该短信的情况</translation>
    </message>
    <message>
        <source>Somebody who did not sign in</source>
        <translation>未登录的人员</translation>
    </message>
    <message>
        <source>%1 decided that it counts as sent: “%2”</source>
        <translation>%1 决定将其视为已提交：“%2”</translation>
    </message>
    <message>
        <source>%1 decided to send it again, before the waiting time was over: “%2”</source>
        <translation>%1 在等待时间结束之前决定再次发送：“%2”</translation>
    </message>
    <message>
        <source>%1 decided to send it again: “%2”</source>
        <translation>%1 决定再次发送：“%2”</translation>
    </message>
    <message>
        <source>%1 wrote it off: “%2”</source>
        <translation>%1 将其核销：“%2”</translation>
    </message>
    <message>
        <source>To be sent once more by the campaign&apos;s rule: %1 was asked twice after the waiting time and has no record of it</source>
        <translation>按发送任务的规则再发送一次：等待时间之后两次向 %1 查询，均没有它的记录</translation>
    </message>
    <message>
        <source>Closed by the campaign&apos;s rule: whether it went was not learned in time; it counts as sent</source>
        <translation>按发送任务的规则结案：未能及时得知是否已发出；计为已提交</translation>
    </message>
    <message>
        <source>never sent again; closed after three days and counted as sent</source>
        <translation>绝不再次发送；三天后结案并计为已提交</translation>
    </message>
    <message>
        <source>sent once more when the provider, asked twice, has no record of it; otherwise a person decides</source>
        <translation>两次查询服务商均无记录时再发送一次；否则由人决定</translation>
    </message>
    <message>
        <source>kept for a person to decide</source>
        <translation>留待人来决定</translation>
    </message>
    <message>
        <source>never sent again; closed when its time is over</source>
        <translation>绝不再次发送；有效期结束时结案</translation>
    </message>
    <message>
        <source>It will not be sent again by itself.</source>
        <translation>不会自动再次发送。</translation>
    </message>
    <message>
        <source>It is sent once more only if %1, asked twice, has no record of it.</source>
        <translation>只有两次向 %1 查询均无记录时，才会再发送一次。</translation>
    </message>
    <message>
        <source>Until %1 the request may still arrive at %2, so nothing that is missing there says anything yet.</source>
        <translation>在 %1 之前，请求仍可能到达 %2，因此那里没有记录还不能说明什么。</translation>
    </message>
    <message>
        <source>A receipt settles it by itself at any time, also after a decision.</source>
        <translation>回执随时会自动确定结果，作出决定之后也是如此。</translation>
    </message>
    <message>
        <source>%1 cannot be asked about it: only a receipt or a person can settle it.</source>
        <translation>无法向 %1 查询：只有回执或人才能确定结果。</translation>
    </message>
    <message>
        <source>%1 is not asked any more, unless somebody wants it asked.</source>
        <translation>不再向 %1 查询，除非有人要求查询。</translation>
    </message>
    <message>
        <source>%1 is asked next, as soon as an engine runs.</source>
        <translation>引擎一运行就会向 %1 查询。</translation>
    </message>
    <message>
        <source>%1 is asked again at %2.</source>
        <translation>将于 %2 再次向 %1 查询。</translation>
    </message>
    <message>
        <source>%1 is asked at %2.</source>
        <translation>将于 %2 向 %1 查询。</translation>
    </message>
    <message>
        <source>It waits for a person to decide: treat as sent, send again, or write off.</source>
        <translation>等待人来决定：视为已提交、再次发送或核销。</translation>
    </message>
    <message>
        <source>If nothing is learned by %1, it is closed as “No receipt” and counts as sent. %2</source>
        <translation>如果到 %1 仍无结果，则以“无回执”结案并计为已提交。%2</translation>
    </message>
    <message>
        <source>%1 Otherwise a person decides.</source>
        <translation>%1否则由人决定。</translation>
    </message>
    <message>
        <source>%1 If asking does not settle it, a person decides.</source>
        <translation>%1如果查询不能确定结果，则由人决定。</translation>
    </message>
    <message>
        <source>Likely: it did not go. %1 lists every message that it took, and this one was missing twice after the waiting time. A list that is later than that would be wrong.</source>
        <translation>很可能没有发出。%1 会列出其接受的每条短信，而等待时间之后两次查询均无此条。如果其列表更新得更晚，则此判断有误。</translation>
    </message>
    <message>
        <source>If it did not go, this person never gets it.</source>
        <translation>如果它没有发出，该收件人将收不到。</translation>
    </message>
    <message>
        <source>If the first one did go, this person gets it twice, and it is billed twice.</source>
        <translation>如果第一条已发出，该收件人会收到两次，并计费两次。</translation>
    </message>
    <message>
        <source>It counts as “No receipt”. If it did not go, this person never gets it.</source>
        <translation>计为“无回执”。如果它没有发出，该收件人将收不到。</translation>
    </message>
    <message>
        <source>Possible duplicate: it was accepted once more than counts, so this person may have got it twice.</source>
        <translation>可能重复：它被接受的次数比计入的多一次，因此该收件人可能收到了两次。</translation>
    </message>
</context>
<context>
    <name>heliograph::DraftBeginning</name>
    <message>
        <source>%1 returned it: “%2”</source>
        <translation>%1 已退回：“%2”</translation>
    </message>
    <message>
        <source>Its approval ended before it was sent. Submit it again.</source>
        <translation>审批在发送前已过期，请重新提交。</translation>
    </message>
    <message>
        <source>This is what you were writing at %1.</source>
        <translation>这是您在 %1 编写的内容。</translation>
    </message>
</context>
<context>
    <name>heliograph::DraftChecks</name>
    <message>
        <source>Give the campaign a name, so that it can be found again.</source>
        <translation>请为任务命名，以便日后查找。</translation>
    </message>
    <message numerus="yes">
        <source>The name has more than %Ln characters. Shorten it.</source>
        <translation>
            <numerusform>名称超过 %Ln 个字符，请缩短。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another campaign that is not finished is called “%1”. Choose another name.</source>
        <translation>另一个未结束的任务名为“%1”，请换一个名称。</translation>
    </message>
    <message>
        <source>Choose an audience, or import a list.</source>
        <translation>请选择收件人名单或导入一个。</translation>
    </message>
    <message>
        <source>Nobody is in this audience. Choose another one.</source>
        <translation>此名单中没有人，请选择其他名单。</translation>
    </message>
    <message>
        <source>This is marketing, and nobody has recorded why the people of “%1” may be sent that. Record it in Audiences.</source>
        <translation>这是营销短信，而没有人记录为何可以向“%1”中的人发送。请在“收件人名单”中记录。</translation>
    </message>
    <message>
        <source>Write a text, or choose a template of a provider.</source>
        <translation>请编写内容，或选择服务商的模板。</translation>
    </message>
    <message>
        <source>There is no column “%1”. Use one of the list, or write a fallback: {{%1|…}}.</source>
        <translation>没有列“%1”。请使用名单中的列，或写备用值：{{%1|…}}。</translation>
    </message>
    <message>
        <source>There is no column “%1”. Use “%2”?</source>
        <translation>没有列“%1”。使用“%2”？</translation>
    </message>
    <message>
        <source>Marketing should say how to opt out, as in “Reply STOP to opt out”.</source>
        <translation>营销短信应说明如何退订，如“回复 STOP 退订”。</translation>
    </message>
    <message>
        <source>Choose the template of %1.</source>
        <translation>请选择 %1 的模板。</translation>
    </message>
    <message>
        <source>Template %1 of %2 wants “%3”, and the audience has no such column. Import the list again and use that name for its column.</source>
        <translation>%2 的模板 %1 需要“%3”，而名单中没有此列。请重新导入名单并为该列使用此名称。</translation>
    </message>
    <message>
        <source>Choose the provider that sends it.</source>
        <translation>请选择发送的服务商。</translation>
    </message>
    <message>
        <source>A chosen provider was removed. Choose another one.</source>
        <translation>所选的服务商已移除，请选择其他服务商。</translation>
    </message>
    <message>
        <source>%1 sends approved templates only. Choose a template, or another provider.</source>
        <translation>%1 只发送已批准的模板。请选择模板或其他服务商。</translation>
    </message>
    <message>
        <source>%1 sends own texts only. Write a text, or choose another provider.</source>
        <translation>%1 只发送自有文本。请编写内容或选择其他服务商。</translation>
    </message>
    <message>
        <source>Neither the campaign nor %1 has a signature. Enter one.</source>
        <translation>任务和 %1 都没有签名，请填写。</translation>
    </message>
    <message>
        <source>%1 has passed. Choose a later time.</source>
        <translation>%1 已过，请选择更晚的时间。</translation>
    </message>
    <message>
        <source>A campaign starts within 90 days. Choose an earlier time.</source>
        <translation>任务须在 90 天内开始，请选择更早的时间。</translation>
    </message>
    <message>
        <source>It ends before anything could be sent. Choose a later end.</source>
        <translation>在能发送之前就已结束，请选择更晚的结束时间。</translation>
    </message>
    <message>
        <source>Codes go at any hour. Leave out the hours, or choose another class.</source>
        <translation>验证码任何时间都会发送。请不设时段或选择其他类别。</translation>
    </message>
    <message>
        <source>The hours are shorter than 15 minutes. Make them longer.</source>
        <translation>时段短于 15 分钟，请延长。</translation>
    </message>
    <message>
        <source>These hours lie wholly in the quiet hours: people are texted %1. Nothing could be sent.</source>
        <translation>此时段完全在免打扰时段内：可发送时间为 %1。什么也发不出去。</translation>
    </message>
    <message>
        <source>The canary has as many people as the list. Choose fewer, or turn it off.</source>
        <translation>试发人数与名单相同。请减少人数或关闭试发。</translation>
    </message>
    <message>
        <source>The maximum is below the estimate of %1. Raise it or shorten the list.</source>
        <translation>最高费用低于估算的 %1。请提高最高费用或缩短名单。</translation>
    </message>
    <message>
        <source>Some of it is billed in %1. Those people are held, as the maximum is in %2.</source>
        <translation>部分费用以 %1 计。由于最高费用以 %2 计，这些人会暂缓。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no value for something the text wants, first in line %1. Fill the cells, or write a fallback: {{column|fallback}}.</source>
        <translation>
            <numerusform>%Ln 人缺少内容所需的值，首先在第 %1 行。请填写单元格，或写备用值：{{列|备用}}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would get more than 6 segments. Shorten the text.</source>
        <translation>
            <numerusform>%Ln 人会收到超过 6 个计费条，请缩短内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what it costs for %Ln people: there is no price for their country.</source>
        <translation>
            <numerusform>%Ln 人的费用未知：其国家/地区没有价格。</numerusform>
        </translation>
    </message>
    <message>
        <source>Template %1 of %2: %3 Have an admin enter its text anew under Templates.</source>
        <comment>code, provider, what is wrong</comment>
        <translation>%2 的模板 %1：%3 请管理员在“模板”中重新录入其文本。</translation>
    </message>
</context>
<context>
    <name>heliograph::DraftFigures</name>
    <message>
        <source>Counting was stopped. It begins again with the next change.</source>
        <translation>计算已停止，下次修改后会重新开始。</translation>
    </message>
    <message>
        <source>Known once there are a name, an audience, a message and a provider.</source>
        <translation>有了名称、收件人、内容和服务商后即可得知。</translation>
    </message>
</context>
<context>
    <name>heliograph::DraftHandover</name>
    <message>
        <source>Discard this draft?</source>
        <translation>丢弃此草稿？</translation>
    </message>
    <message>
        <source>Its text and settings are gone then. The audience stays.</source>
        <translation>其内容和设置将会丢失，收件人名单会保留。</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>heliograph::DropPlate</name>
    <message>
        <source>Drop to import %1 as an audience. You see its columns and problems first.</source>
        <translation>放开即可把 %1 导入为收件人名单，会先显示其列和问题。</translation>
    </message>
</context>
<context>
    <name>heliograph::DryRunWords</name>
    <message numerus="yes">
        <source>%Ln people would be held because %1.</source>
        <translation>
            <numerusform>%Ln 人会暂缓，原因：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The last of them until %2.</source>
        <comment>a sentence, and a time</comment>
        <translation>%1 最后一人到 %2。</translation>
    </message>
    <message>
        <source>There is no price for any of them.</source>
        <translation>他们都没有价格。</translation>
    </message>
    <message>
        <source>They cost about %1.</source>
        <translation>费用约 %1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no price.</source>
        <translation>
            <numerusform>其中 %Ln 人没有价格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have not gone yet.</source>
        <translation>
            <numerusform>%Ln 人尚未发出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would go now.</source>
        <translation>
            <numerusform>%Ln 人现在会发出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would be skipped because %1.</source>
        <translation>
            <numerusform>%Ln 人会跳过，原因：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>heliograph::EmergencyStop</name>
    <message>
        <source>Stop all sending?</source>
        <translation>停止所有发送？</translation>
    </message>
    <message>
        <source>No further message leaves. %1 are on their way to providers and cannot be called back. %2 wait and are kept.</source>
        <translation>不会再有短信发出。%1 条已在发往服务商途中，无法撤回。%2 条在等待，会保留。</translation>
    </message>
    <message>
        <source>Stop all sending</source>
        <translation>停止所有发送</translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>All sending is stopped.</source>
        <translation>所有发送已停止。</translation>
    </message>
    <message>
        <source>The emergency stop is released.</source>
        <translation>紧急停发已解除。</translation>
    </message>
</context>
<context>
    <name>heliograph::EngineSwitch</name>
    <message>
        <source>This computer sends now.</source>
        <translation>本机现在开始发送。</translation>
    </message>
    <message>
        <source>This computer sends no more.</source>
        <translation>本机不再发送。</translation>
    </message>
    <message>
        <source>Sending from this computer ends when the open requests are answered.</source>
        <translation>未完成的请求得到应答后，本机停止发送。</translation>
    </message>
    <message>
        <source>Another engine has begun to send from this workspace. This one has ended, so that nobody is sent to twice. Nothing is lost.</source>
        <translation>另一个引擎已开始从此工作区发送。此引擎已结束，以免任何人收到两次。没有任何丢失。</translation>
    </message>
</context>
<context>
    <name>heliograph::EntryPanel</name>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>The entry says no more.</source>
        <translation>记录没有更多内容。</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>记录 %1：%2</translation>
    </message>
    <message>
        <source>%1, by %2 from %3, on %4
Fingerprint %5, of the entry before %6</source>
        <translation>%1，由 %2 从 %3，对象 %4
指纹 %5，前一条的指纹 %6</translation>
    </message>
    <message>
        <source>No entry is selected</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Select an entry to see what was before and after.</source>
        <translation>选择一条记录以查看前后内容。</translation>
    </message>
</context>
<context>
    <name>heliograph::ErrorChart</name>
    <message>
        <source>By error</source>
        <translation>按错误</translation>
    </message>
    <message>
        <source>Messages that the provider refused or the carrier did not deliver, by the code that was given: the ten most frequent and the rest.</source>
        <translation>被服务商拒绝或运营商未送达的短信，按返回的代码统计：最常见的十种和其余。</translation>
    </message>
    <message>
        <source>Nothing was refused or came back.</source>
        <translation>没有短信被拒绝或退回。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Other errors</source>
        <translation>其他错误</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>未给出原因</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>errors</comment>
        <translation>
            <numerusform>其他 %Ln 种</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages failed, most with %2.</source>
        <translation>%1 条短信失败，其中 %2 最多。</translation>
    </message>
</context>
<context>
    <name>heliograph::ErrorText</name>
    <message>
        <source>Something that was entered does not fit. Nothing was changed. Correct it and try again.</source>
        <translation>输入的内容不符合要求，没有任何更改。请更正后重试。</translation>
    </message>
    <message>
        <source>What was asked for is not there any more. Refresh the screen to see what is.</source>
        <translation>所查找的内容已不存在。请刷新页面，查看现有内容。</translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation>现在无法这样做。</translation>
    </message>
    <message>
        <source>The database or a file could not be read or written. Your change is not saved. Try again; Diagnostics in the menu Help tells what is wrong.</source>
        <translation>无法读写数据库或文件，您的更改没有保存。请重试；“帮助”菜单中的“诊断”会说明问题所在。</translation>
    </message>
    <message>
        <source>No connection could be made. Nothing was sent. Check the network and try again.</source>
        <translation>无法建立连接，没有发送任何内容。请检查网络后重试。</translation>
    </message>
    <message>
        <source>A password or key is missing or does not fit. Check it and try again.</source>
        <translation>密码或密钥缺失或不匹配。请检查后重试。</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation>在完成之前被停止。</translation>
    </message>
</context>
<context>
    <name>heliograph::EventText</name>
    <message>
        <source>The provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Held because %1</source>
        <translation>暂缓，原因：%1</translation>
    </message>
    <message>
        <source>Attempt %1: sending through %2</source>
        <translation>第 %1 次尝试：正在通过 %2 发送</translation>
    </message>
    <message>
        <source>Outcome unknown: it may or may not have gone</source>
        <translation>结果未知：可能已发出，也可能未发出</translation>
    </message>
    <message>
        <source>Outcome unknown: it may or may not have gone; %1</source>
        <translation>结果未知：可能已发出，也可能未发出；%1</translation>
    </message>
    <message>
        <source>Added, row %1 of its list</source>
        <translation>已加入，名单第 %1 行</translation>
    </message>
    <message>
        <source>Added, row %1 of %2</source>
        <translation>已加入，%2 第 %1 行</translation>
    </message>
    <message>
        <source>Sent: %1 accepted it</source>
        <translation>已提交：%1 已接受</translation>
    </message>
    <message>
        <source>Sent: %1 accepted it, their id %2</source>
        <translation>已提交：%1 已接受，对方编号 %2</translation>
    </message>
    <message>
        <source>Refused: %1 will not send it</source>
        <translation>被拒绝：%1 不会发送</translation>
    </message>
    <message>
        <source>Not sent: it is certain that nothing left; it waits for another attempt</source>
        <translation>未发送：可以确定什么都没有发出；等待下一次尝试</translation>
    </message>
    <message>
        <source>Not taken: %1 asked for another attempt</source>
        <translation>未接受：%1 要求重新尝试</translation>
    </message>
    <message>
        <source>Receipt of %1: delivered</source>
        <translation>%1 的回执：已送达</translation>
    </message>
    <message>
        <source>Receipt of %1: not delivered</source>
        <translation>%1 的回执：未送达</translation>
    </message>
    <message>
        <source>Receipt of %1: on its way</source>
        <translation>%1 的回执：正在途中</translation>
    </message>
    <message>
        <source>Late answer to attempt %1: %2 accepted it</source>
        <translation>第 %1 次尝试的迟到应答：%2 已接受</translation>
    </message>
    <message>
        <source>Late answer to attempt %1: %2 accepted it, their id %3</source>
        <translation>第 %1 次尝试的迟到应答：%2 已接受，对方编号 %3</translation>
    </message>
    <message>
        <source>Late answer to attempt %1: %2 refused it</source>
        <translation>第 %1 次尝试的迟到应答：%2 已拒绝</translation>
    </message>
    <message>
        <source>Late answer to attempt %1: %2 had not taken it</source>
        <translation>第 %1 次尝试的迟到应答：%2 并未接受</translation>
    </message>
    <message>
        <source>Skipped because %1</source>
        <translation>已跳过，原因：%1</translation>
    </message>
    <message>
        <source>Cancelled before it was sent</source>
        <translation>发送前已取消</translation>
    </message>
    <message>
        <source>Written off: its outcome was never learned</source>
        <translation>已核销：始终不知结果</translation>
    </message>
    <message>
        <source>No receipt came; it may have arrived</source>
        <translation>没有收到回执；短信可能已送达</translation>
    </message>
    <message>
        <source>Refused: what is stored of it cannot be decrypted</source>
        <translation>被拒绝：存储的内容无法解密</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>%1; their code %2</source>
        <translation>%1；对方代码 %2</translation>
    </message>
    <message>
        <source>Outcome unknown: it left by the journal, and the database is an older copy put back since</source>
        <translation>结果未知：发送日志表明它已发出，而数据库是之后放回的旧副本</translation>
    </message>
    <message>
        <source>Left to a person: asking did not settle it</source>
        <translation>留待人来决定：查询未能确定结果</translation>
    </message>
    <message>
        <source>Reply: “%1”</source>
        <translation>回复：“%1”</translation>
    </message>
    <message>
        <source>%1; receipts disagree</source>
        <translation>%1；回执互相矛盾</translation>
    </message>
    <message>
        <source>Receipt of %1: it does not know what became of it</source>
        <translation>%1 的回执：服务商也不清楚结果</translation>
    </message>
    <message>
        <source>Receipt of %1: segment %2 of %3 delivered</source>
        <translation>%1 的回执：第 %2 个计费条（共 %3 个）已送达</translation>
    </message>
    <message>
        <source>Receipt of %1: segment %2 of %3 not delivered</source>
        <translation>%1 的回执：第 %2 个计费条（共 %3 个）未送达</translation>
    </message>
</context>
<context>
    <name>heliograph::ExportChoices</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>Masked: +44 7700 ••• 123</source>
        <translation>隐去：+44 7700 ••• 123</translation>
    </message>
    <message>
        <source>Full: +447700900123</source>
        <translation>完整：+447700900123</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>字节顺序标记（BOM）</translation>
    </message>
    <message>
        <source>Protect spreadsheets from formulas in text columns</source>
        <translation>防止文本列在电子表格中作为公式运行</translation>
    </message>
    <message>
        <source>Write a summary file: filter, ledger, checksum</source>
        <translation>写入汇总文件：筛选条件、台账、校验和</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>ISO 8601, in UTC</source>
        <translation>ISO 8601，UTC 时间</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>As shown here: %1</source>
        <translation>与此处显示相同：%1</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab character</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Some spreadsheets recognise UTF-8 only with it</source>
        <translation>有些电子表格软件有它才能识别 UTF-8</translation>
    </message>
    <message>
        <source>What the full numbers are needed for (kept in the audit log)</source>
        <translation>为何需要完整号码（记入审计日志）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>A text that looks like a formula gets an apostrophe in front. A number keeps its plus sign.</source>
        <translation>看起来像公式的文本前会加撇号。号码保留加号。</translation>
    </message>
    <message>
        <source>Nothing in an XLSX file that is written here can run as a formula</source>
        <translation>此处写入的 XLSX 文件中没有任何内容会作为公式运行</translation>
    </message>
</context>
<context>
    <name>heliograph::ExportColumnList</name>
    <message>
        <source>Our number of the message</source>
        <translation>本系统的短信编号</translation>
    </message>
    <message>
        <source>Number of the campaign</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Row of the list</source>
        <translation>名单行号</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>The provider&apos;s number of the message</source>
        <translation>服务商的短信编号</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>计费条</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Final since</source>
        <translation>最终状态时间</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Drag to order, or press Alt+Up and Alt+Down</source>
        <translation>拖动排序，或按 Alt+Up、Alt+Down</translation>
    </message>
    <message>
        <source>%1 in the file</source>
        <translation>文件中为 %1</translation>
    </message>
</context>
<context>
    <name>heliograph::ExportDialog</name>
    <message>
        <source>Export messages</source>
        <translation>导出短信</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Columns (drag to order)</source>
        <translation>列（拖动排序）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1 条</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>请至少选择一列。</translation>
    </message>
    <message>
        <source>Say what the full numbers are needed for. It is kept in the audit log.</source>
        <translation>请说明为何需要完整号码，会记入审计日志。</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>已写入 %1 / %2</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>已写入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln 条短信已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>You can export the messages of your own campaigns, one at a time. Choose a campaign in the filter, then export again.</source>
        <translation>您只能逐个导出自己的发送任务的短信。请在筛选条件中选择一个发送任务，再导出。</translation>
    </message>
    <message>
        <source>XLSX files (*.xlsx)</source>
        <translation>XLSX 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Leaves no file behind</source>
        <translation>不会留下文件</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 written, completing the file…</source>
        <translation>已写入 %1，正在完成文件…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is done, and what is left</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>heliograph::ExportText</name>
    <message>
        <source>To %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>Campaign %1: %2</source>
        <translation>发送任务 %1：%2</translation>
    </message>
    <message>
        <source>Through %1</source>
        <translation>通过 %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>To country: %1</source>
        <translation>发往国家/地区：%1</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>最后变化：%1</translation>
    </message>
    <message>
        <source>Handed over: %1</source>
        <translation>提交时间：%1</translation>
    </message>
    <message>
        <source>from %1 until before %2</source>
        <translation>%1 起，%2 之前</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 之前</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已隐去</translation>
    </message>
    <message>
        <source>in full, with their plus sign</source>
        <translation>完整，带加号</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>ISO 8601, in UTC</source>
        <translation>ISO 8601，UTC 时间</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>time zone %1</source>
        <translation>时区 %1</translation>
    </message>
    <message>
        <source>XLSX; phone numbers and texts are cells of text, so none of them can run as a formula</source>
        <translation>XLSX；电话号码和文本均为文本单元格，不会作为公式运行</translation>
    </message>
    <message>
        <source>CSV with semicolons</source>
        <translation>分号分隔的 CSV</translation>
    </message>
    <message>
        <source>CSV with tabs</source>
        <translation>制表符分隔的 CSV</translation>
    </message>
    <message>
        <source>CSV with commas</source>
        <translation>逗号分隔的 CSV</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>带字节顺序标记的 UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 without byte order mark</source>
        <translation>不带字节顺序标记的 UTF-8</translation>
    </message>
    <message>
        <source>texts that look like a formula have an apostrophe in front, numbers have not</source>
        <translation>看起来像公式的文本前有撇号，号码没有</translation>
    </message>
    <message>
        <source>texts that look like a formula are as they were: a spreadsheet may run them</source>
        <translation>看起来像公式的文本保持原样：电子表格可能会运行它们</translation>
    </message>
    <message>
        <source>%1, %2; %3</source>
        <comment>what a file looks like</comment>
        <translation>%1，%2；%3</translation>
    </message>
    <message>
        <source>Messages exported by Heliograph</source>
        <translation>Heliograph 导出的短信</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a line of a summary</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>哪些短信</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有短信</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Without campaign %1</source>
        <translation>不含发送任务 %1</translation>
    </message>
    <message>
        <source>Without provider %1</source>
        <translation>不含服务商 %1</translation>
    </message>
    <message>
        <source>Without state %1</source>
        <translation>不含状态 %1</translation>
    </message>
</context>
<context>
    <name>heliograph::FaultText</name>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose a CSV file.</source>
        <translation>%1 不是文件。请选择 CSV 文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: you may not open it. Copy it to your own folder.</source>
        <translation>无法读取 %1：您无权打开它。请将其复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing was imported.</source>
        <translation>无法读取 %1：%2。未导入任何内容。</translation>
    </message>
    <message>
        <source>%1 is empty. Choose another file.</source>
        <translation>%1 是空的。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 has %2; a list may have at most 200 MB. Split it.</source>
        <translation>%1 有 %2；名单最大 200 MB。请将其拆分。</translation>
    </message>
    <message>
        <source>%1 is a workbook. Save it as CSV there, or copy its cells and paste them here (Ctrl+V).</source>
        <translation>%1 是工作簿。请在原程序中另存为 CSV，或复制其单元格并粘贴到这里（Ctrl+V）。</translation>
    </message>
    <message>
        <source>%1 is written in %2, which cannot be read here. Save it as UTF-8.</source>
        <translation>%1 使用 %2 编码，此处无法读取。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Nothing was imported. Import it again.</source>
        <translation>读取期间文件被更改。未导入任何内容。请重新导入。</translation>
    </message>
    <message>
        <source>The headings of %1 cannot be read. Save the file as CSV in UTF-8.</source>
        <translation>无法读取 %1 的标题行。请将文件另存为 UTF-8 的 CSV。</translation>
    </message>
    <message>
        <source>%1 has %2 columns; at most %3 can be read. Delete those that the text does not need.</source>
        <translation>%1 有 %2 列；最多可读取 %3 列。请删除文本不需要的列。</translation>
    </message>
    <message>
        <source>%1 has headings and no rows.</source>
        <translation>%1 只有标题行，没有数据行。</translation>
    </message>
    <message>
        <source>Column %1 has no heading. Give it one, or delete the column.</source>
        <translation>第 %1 列没有标题。请为它命名或删除该列。</translation>
    </message>
    <message>
        <source>The heading “%1” stands over two columns. Rename one of them.</source>
        <translation>标题“%1”出现在两列上。请重命名其中一列。</translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns have the headings of the first row, and positions from 1 to %2.</source>
        <translation>没有列“%1”。列以首行为标题，位置从 1 到 %2。</translation>
    </message>
    <message>
        <source>No column looks like phone numbers. Choose it yourself, and the country of numbers that are written without one.</source>
        <translation>没有一列像电话号码。请自行选择该列，以及未写国家代码的号码所属的国家/地区。</translation>
    </message>
    <message>
        <source>The columns %1 and %2 look like phone numbers. Choose one of them.</source>
        <translation>列 %1 和 %2 都像电话号码。请选择其中一列。</translation>
    </message>
    <message>
        <source>A campaign holds at most %1 people; this file has %2. Split it.</source>
        <translation>一个任务最多 %1 人；此文件有 %2 人。请将其拆分。</translation>
    </message>
    <message>
        <source>“%1” is no country. Use two letters, for example CN or DE.</source>
        <translation>“%1”不是国家/地区。请使用两个字母，例如 CN 或 DE。</translation>
    </message>
    <message>
        <source>Reading the list was stopped. Nothing was imported.</source>
        <translation>已停止读取名单。未导入任何内容。</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was imported.</source>
        <translation>已停止导入。未导入任何内容。</translation>
    </message>
    <message>
        <source>“%1” has to be one line of text, not blank.</source>
        <translation>“%1”须为一行文字，不能为空。</translation>
    </message>
    <message>
        <source>“%1” has to be a whole number from %2 to %3.</source>
        <translation>“%1”须为 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>“%1” has to be digits only.</source>
        <translation>“%1”只能是数字。</translation>
    </message>
    <message>
        <source>“%1” has to be a region such as ap-guangzhou: small letters, digits and hyphens.</source>
        <translation>“%1”须为地域，如 ap-guangzhou：小写字母、数字和连字符。</translation>
    </message>
    <message>
        <source>“%1” has to be whole seconds that rise, with commas, as in 20,60,180.</source>
        <translation>“%1”须为递增的整秒数，以逗号分隔，如 20,60,180。</translation>
    </message>
    <message>
        <source>“%1” has to be addresses or networks with commas, as in 203.0.113.7, 203.0.113.0/24.</source>
        <translation>“%1”须为以逗号分隔的地址或网段，如 203.0.113.7, 203.0.113.0/24。</translation>
    </message>
    <message>
        <source>“%1” has to be one of: %2.</source>
        <translation>“%1”须为以下之一：%2。</translation>
    </message>
    <message>
        <source>“%1” has to be an address such as https://dysmsapi.aliyuncs.com, without path, query or name.</source>
        <translation>“%1”须为如 https://dysmsapi.aliyuncs.com 的地址，不含路径、查询或用户名。</translation>
    </message>
    <message>
        <source>“%1” uses plain http, which is allowed to this computer only. Write https.</source>
        <translation>“%1”使用未加密的 http，只允许用于本机。请写 https。</translation>
    </message>
    <message>
        <source>“%1” is needed. Fill it in.</source>
        <translation>需要“%1”，请填写。</translation>
    </message>
    <message>
        <source>This provider has no setting “%1”. It knows: %2.</source>
        <translation>此服务商没有设置“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>A secret is no setting. Enter it as the key of the account.</source>
        <translation>密钥不是设置项。请作为账号的密钥录入。</translation>
    </message>
    <message>
        <source>“%1” has to say why: less than 1200 s of waiting, or less than 60 s between two absences, makes a second text to the same person likelier.</source>
        <translation>“%1”须说明原因：等待少于 1200 秒，或两次查无之间少于 60 秒，会使同一人更可能收到第二条短信。</translation>
    </message>
    <message>
        <source>“%1” is at most 100 with SendBatchSms. Lower it, or choose SendSms.</source>
        <translation>使用 SendBatchSms 时“%1”最多为 100。请调低，或选择 SendSms。</translation>
    </message>
    <message>
        <source>There is no provider “%1”. Known are: %2.</source>
        <translation>没有服务商“%1”。已知的有：%2。</translation>
    </message>
    <message>
        <source>Outcomes of %1 are under way or unknown: %2. Decide them first, then delete it.</source>
        <translation>%1 还有未结或未知的结果：%2 个。请先处理，再删除。</translation>
    </message>
    <message>
        <source>%1 pushes nothing: its receipts are asked for.</source>
        <translation>%1 不推送任何内容：其回执靠查询获得。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check its name and its owner.</source>
        <translation>无法读取“%1”：%2。请检查文件名和所有者。</translation>
    </message>
    <message>
        <source>The first line names no column “%1”. It has to name country, price and currency, and may name class and valid_from. Nothing was changed.</source>
        <translation>首行没有列“%1”。首行须有 country、price 和 currency，可以有 class 和 valid_from。未作任何更改。</translation>
    </message>
    <message>
        <source>The file has a heading and no prices. Nothing was changed.</source>
        <translation>文件只有标题行，没有价格。未作任何更改。</translation>
    </message>
    <message>
        <source>The key id or the secret of the account is missing. Replace its key.</source>
        <translation>账号的密钥编号或密钥缺失。请更换其密钥。</translation>
    </message>
    <message>
        <source>The key id or the temporary token holds a line break. Replace the key.</source>
        <translation>密钥编号或临时令牌含有换行符。请更换密钥。</translation>
    </message>
    <message>
        <source>The provider did not answer in time. Try again later.</source>
        <translation>服务商未及时应答。请稍后再试。</translation>
    </message>
    <message>
        <source>The provider could not be reached: %1. Check the network and the host.</source>
        <translation>无法连接服务商：%1。请检查网络和主机。</translation>
    </message>
    <message>
        <source>The provider refused the key, or the address of this computer (%1). Check the key id, the secret and the rights of the account.</source>
        <translation>服务商拒绝了密钥或本机地址（%1）。请检查密钥编号、密钥和账号权限。</translation>
    </message>
    <message>
        <source>The provider says that the clock of this computer is off (%1). Set the clock; the key may be right.</source>
        <translation>服务商称本机时钟不准（%1）。请校准时钟；密钥可能是正确的。</translation>
    </message>
    <message>
        <source>The account has no balance or quota left, or is suspended (%1). See the provider&apos;s console.</source>
        <translation>账号没有余额或配额，或已被停用（%1）。请查看服务商的控制台。</translation>
    </message>
    <message>
        <source>The provider asks us to slow down (%1). Try again later.</source>
        <translation>服务商要求我们放慢速度（%1）。请稍后再试。</translation>
    </message>
    <message>
        <source>The provider refused the call (%1). Check the settings of the account.</source>
        <translation>服务商拒绝了请求（%1）。请检查账号的设置。</translation>
    </message>
    <message>
        <source>The provider answered %1, which gives no verdict. Try again later.</source>
        <translation>服务商应答 %1，无法得出结论。请稍后再试。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it. Nothing was written.</source>
        <translation>%1 是文件夹。请指定其中的文件名。未写入任何内容。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place or make room, then try again. Nothing was written.</source>
        <translation>无法写入 %1：%2。请选择其他位置或腾出空间后重试。未写入任何内容。</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>the host name could not be found</source>
        <translation>找不到主机名</translation>
    </message>
    <message>
        <source>the connection could not be made in time</source>
        <translation>未能及时建立连接</translation>
    </message>
    <message>
        <source>the connection was closed before the answer was complete</source>
        <translation>应答未完成连接就已关闭</translation>
    </message>
    <message>
        <source>the answer could not be unpacked</source>
        <translation>无法解压应答</translation>
    </message>
    <message>
        <source>the answer was not valid HTTP</source>
        <translation>应答不是有效的 HTTP</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>网络故障</translation>
    </message>
    <message>
        <source>its certificate was made out to another name</source>
        <translation>其证书属于另一名称</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>其证书已过期</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>其证书尚未生效</translation>
    </message>
    <message>
        <source>its certificate was revoked</source>
        <translation>其证书已被吊销</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>其证书不受信任</translation>
    </message>
    <message>
        <source>no secure connection (TLS 1.2 or later) could be agreed on</source>
        <translation>无法建立安全连接（TLS 1.2 或更高）</translation>
    </message>
    <message>
        <source>The address leads elsewhere, where nothing is sent. Check the host.</source>
        <translation>该地址转向了别处，不会向那里发送。请检查主机。</translation>
    </message>
    <message>
        <source>The provider&apos;s server answered with an error of its own. Try again later.</source>
        <translation>服务商的服务器自身出错。请稍后再试。</translation>
    </message>
    <message>
        <source>Who answered is not this provider. Check the host.</source>
        <translation>应答的不是此服务商。请检查主机。</translation>
    </message>
</context>
<context>
    <name>heliograph::FiguresPane</name>
    <message>
        <source>Everybody in the list</source>
        <translation>名单中的所有人</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>停止计算</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Segments after merge</source>
        <translation>合并后的计费条数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>So far %1 of %2</source>
        <translation>目前 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>尚未计算</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln 计费条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 people</source>
        <comment>segments</comment>
        <translation>%1：%2 人</translation>
    </message>
    <message>
        <source>Longest: line %1, %2 units</source>
        <translation>最长：第 %1 行，%2 个单位</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1: %2 people, %3</source>
        <comment>country</comment>
        <translation>%1：%2 人，%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people could go at once.</source>
        <translation>
            <numerusform>%Ln 人可立即发出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be held: %1</source>
        <translation>
            <numerusform>%Ln 人会暂缓：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be skipped: %1</source>
        <translation>
            <numerusform>%Ln 人会跳过：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends about %1 at %2 segments a second, if it starts %3.</source>
        <translation>若%3开始，以每秒 %2 计费条，约 %1 结束。</translation>
    </message>
    <message numerus="yes">
        <source>Does not end before it closes at %1: about %Ln people would be skipped.</source>
        <translation>
            <numerusform>不能在 %1 截止前结束：约 %Ln 人会被跳过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::FindingRow</name>
    <message>
        <source>Reading all of it…</source>
        <translation>正在全部读取…</translation>
    </message>
    <message>
        <source>Proving every entry…</source>
        <translation>正在验证每一条记录…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>heliograph::FirstStepsCard</name>
    <message>
        <source>First steps</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Hide these steps</source>
        <translation>隐藏这些步骤</translation>
    </message>
    <message>
        <source>Connect a provider, or practise with the simulator</source>
        <translation>连接服务商，或用模拟器练习</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>发送测试</translation>
    </message>
    <message>
        <source>Add the people who work here, so that somebody else approves</source>
        <translation>添加在此工作的人，以便由他人批准</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>设置预算</translation>
    </message>
</context>
<context>
    <name>heliograph::Forgetting</name>
    <message>
        <source>Forget a person</source>
        <translation>遗忘某人</translation>
    </message>
    <message>
        <source>Whoever asks to be forgotten is found by the number, in every audience, message and reply.</source>
        <translation>要求被遗忘的人按号码查找，涵盖所有名单、短信和回复。</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不遗忘</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Country, if the number has none</source>
        <translation>号码没有国家代码时所属的国家/地区</translation>
    </message>
    <message>
        <source>Forget %1 for good?</source>
        <translation>要永久遗忘 %1 吗？</translation>
    </message>
    <message>
        <source>This goes: the number and every other value of this person, in all audiences, messages and test numbers; what they texted back.

This stays: a fingerprint on the suppression list that nobody can read, so that they are never texted again; states, times and costs of the messages, so that ledgers and reports still add up; backups and exports made earlier, which have to be deleted where they lie.

It cannot be undone.</source>
        <translation>将被清除：此人在所有名单、短信和测试号码中的号码及其他各项内容，以及此人回复的内容。

将会保留：禁发名单上一个无人能读出的指纹，以保证不再向其发送；短信的状态、时间和费用，使台账和报表仍然平衡；以前做的备份和导出文件，需要到存放处自行删除。

此操作无法撤销。</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>遗忘此人</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Forgotten: messages %1, replies %2, places in audiences %3. Nothing is sent there any more.</source>
        <translation>已遗忘：短信 %1 条，回复 %2 条，名单条目 %3 条。不再向该号码发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages to this person have not ended yet and still need the number. Forget the person again when they have.</source>
        <translation>
            <numerusform>发给此人的短信还有 %Ln 条尚未结束，仍需要这个号码。等它们结束后，请再次遗忘此人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Format</name>
    <message>
        <source>%1 %</source>
        <comment>a share in percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a time and its zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <extracomment>The pattern of a date and time, as QLocale::toString() reads it.</extracomment>
        <translation>yyyy年M月d日 HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss.zzz</source>
        <extracomment>The pattern of a date and time with milliseconds, as QLocale::toString() reads it.</extracomment>
        <translation>yyyy年M月d日 HH:mm:ss.zzz</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a currency and an amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>heliograph::GeneralLimitsDialog</name>
    <message>
        <source>Limits of every class</source>
        <translation>所有类别的限制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>The same text goes to a number once in</source>
        <translation>同样内容对同一号码的间隔</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours, behind a number</comment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Countries that may be texted</source>
        <translation>允许发送的国家/地区</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>仅这些</translation>
    </message>
    <message>
        <source>These countries</source>
        <translation>这些国家/地区</translation>
    </message>
    <message>
        <source>In two letters, with commas: CN, DE, GB. None at all stops everything.</source>
        <translation>两个字母，用逗号分隔：CN, DE, GB。一个都不写会停止全部。</translation>
    </message>
    <message>
        <source>Days and months of budgets begin in</source>
        <translation>预算的日和月按此时区开始</translation>
    </message>
    <message>
        <source>“%1” is no country. Write it in two letters, as in DE.</source>
        <translation>“%1”不是国家/地区。请写两个字母，如 DE。</translation>
    </message>
    <message>
        <source>“%1” is no time zone. Write it as in Europe/Berlin.</source>
        <translation>“%1”不是时区。请写作 Europe/Berlin。</translation>
    </message>
</context>
<context>
    <name>heliograph::GoTo</name>
    <message>
        <source>Go to anything</source>
        <translation>转到任意位置</translation>
    </message>
    <message>
        <source>A number, a campaign, a message id, a screen, a command</source>
        <translation>号码、任务、短信编号、页面或命令</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>People</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>All messages to this number</source>
        <translation>发往此号码的所有短信</translation>
    </message>
    <message>
        <source>Numbers of ours</source>
        <translation>我们的编号</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>短信 %1</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>发送任务 %1</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Copied links</source>
        <translation>复制的链接</translation>
    </message>
    <message>
        <source>%1, as it was copied</source>
        <translation>%1，与复制时相同</translation>
    </message>
</context>
<context>
    <name>heliograph::Header</name>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Simulated providers: nothing leaves this computer.</source>
        <translation>模拟服务商：没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>Messages really go out.</source>
        <translation>短信会真实发出。</translation>
    </message>
    <message>
        <source>Be somebody else</source>
        <translation>切换身份</translation>
    </message>
    <message>
        <source>Numbers and texts are hidden</source>
        <translation>号码和内容已隐藏</translation>
    </message>
    <message>
        <source>Nobody signs in here yet</source>
        <translation>此处尚无人登录</translation>
    </message>
    <message>
        <source>This workspace is open: everybody at this computer may do everything. Adding the first person in Users and rights closes it.</source>
        <translation>此工作区是开放的：本机上的任何人都可以做任何事。在“用户与权限”中添加第一个人后，每个人都须登录。</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>您的账号</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停发</translation>
    </message>
    <message>
        <source>All sending is stopped. Release it…</source>
        <translation>所有发送已停止。解除…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread notification(s)</source>
        <translation>
            <numerusform>%Ln 条未读通知</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers and texts are hidden. The menu View shows them again.</source>
        <translation>号码和内容已隐藏。可在“视图”菜单中重新显示。</translation>
    </message>
    <message>
        <source>Stop all sending, now</source>
        <translation>立即停止所有发送</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>转到任意位置</translation>
    </message>
</context>
<context>
    <name>heliograph::HelpView</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>No page says anything about “%1”.</source>
        <translation>没有页面提到“%1”。</translation>
    </message>
</context>
<context>
    <name>heliograph::HistoryFilter</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>In any notation</source>
        <translation>任意写法</translation>
    </message>
    <message>
        <source>Code of a reason or error</source>
        <translation>原因或错误代码</translation>
    </message>
    <message>
        <source>Two letters, as in CN</source>
        <translation>两个字母，如 CN</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最后变化</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>全部服务商</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>选择原因</translation>
    </message>
    <message>
        <source>Reasons and errors that there are, with how many of each</source>
        <translation>现有的原因和错误及各自数量</translation>
    </message>
</context>
<context>
    <name>heliograph::HistoryPeriod</name>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>提交于：%1</translation>
    </message>
</context>
<context>
    <name>heliograph::HistoryView</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message numerus="yes">
        <source>Export the messages that match %Ln filter(s)</source>
        <translation>
            <numerusform>导出符合 %Ln 个筛选条件的短信</numerusform>
        </translation>
    </message>
    <message>
        <source>Export all messages</source>
        <translation>导出所有短信</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Jump to time…</source>
        <translation>跳到时间…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Follow this person</source>
        <translation>追踪此收件人</translation>
    </message>
    <message>
        <source>Filter by this reason</source>
        <translation>按此原因筛选</translation>
    </message>
</context>
<context>
    <name>heliograph::HoldText</name>
    <message>
        <source>nobody has said why</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>its planned time has not come</source>
        <translation>计划时间未到</translation>
    </message>
    <message>
        <source>its planned time is %1</source>
        <translation>计划时间为 %1</translation>
    </message>
    <message>
        <source>its time has passed while nothing could be sent; somebody has to decide</source>
        <translation>在无法发送期间已错过时间；需要有人决定</translation>
    </message>
    <message>
        <source>%1 takes no more messages today</source>
        <translation>%1 今天不再接受短信</translation>
    </message>
    <message>
        <source>%1 asked us to slow down</source>
        <translation>%1 要求放慢速度</translation>
    </message>
    <message>
        <source>%1 asked us to slow down, until %2</source>
        <translation>%1 要求放慢速度，至 %2</translation>
    </message>
    <message>
        <source>sending through %1 is paused</source>
        <translation>已暂停通过 %1 发送</translation>
    </message>
    <message>
        <source>%1 failed several times in a row</source>
        <translation>%1 连续多次失败</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed %Ln time(s) in a row</source>
        <translation>
            <numerusform>%1 连续失败 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed %Ln time(s) in a row; the next trial is at %2</source>
        <translation>
            <numerusform>%1 连续失败 %Ln 次；将于 %2 再次试探</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not accept its template, signature or variables</source>
        <translation>%1 不接受其模板、签名或变量</translation>
    </message>
    <message>
        <source>the key for %1 is missing or does not work</source>
        <translation>%1 的密钥缺失或无效</translation>
    </message>
    <message>
        <source>the account at %1 has no balance or quota left</source>
        <translation>%1 的账号余额或额度已用完</translation>
    </message>
    <message>
        <source>the clock of this computer differs from that of %1</source>
        <translation>本机时钟与 %1 的时钟不一致</translation>
    </message>
    <message>
        <source>the campaign is paused</source>
        <translation>发送任务已暂停</translation>
    </message>
    <message>
        <source>the campaign was paused at %1</source>
        <translation>发送任务已于 %1 暂停</translation>
    </message>
    <message>
        <source>%1 paused the campaign at %2</source>
        <translation>%1 已于 %2 暂停发送任务</translation>
    </message>
    <message>
        <source>all sending is stopped</source>
        <translation>已紧急停发</translation>
    </message>
    <message>
        <source>all sending was stopped at %1</source>
        <translation>已于 %1 紧急停发</translation>
    </message>
    <message>
        <source>%1 stopped all sending at %2</source>
        <translation>%1 已于 %2 紧急停发</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>a hold, and what somebody said</comment>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>no provider may send to this country</source>
        <translation>没有服务商可以向该国家/地区发送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in a row were refused for their content</source>
        <translation>
            <numerusform>连续 %Ln 条短信因内容被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>a content rule wants a second look</source>
        <translation>内容规则要求复核</translation>
    </message>
    <message>
        <source>%1 (their code %2)</source>
        <translation>%1（对方代码 %2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reason and its details</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Resume the campaign to go on.</source>
        <translation>恢复发送任务即可继续。</translation>
    </message>
    <message>
        <source>Release the emergency stop to go on.</source>
        <translation>解除紧急停发后继续发送。</translation>
    </message>
    <message>
        <source>Correct it at the provider or in a new campaign, then resume this one.</source>
        <translation>在服务商处或在新的发送任务中更正，然后恢复本任务。</translation>
    </message>
    <message>
        <source>Check the key, then test the provider: a success ends the hold.</source>
        <translation>检查密钥，然后测试服务商：成功即解除暂缓。</translation>
    </message>
    <message>
        <source>Top up the account, then test the provider: a success ends the hold.</source>
        <translation>为账号充值，然后测试服务商：成功即解除暂缓。</translation>
    </message>
    <message>
        <source>Set the clock of this computer, then test the provider: a success ends the hold.</source>
        <translation>校准本机时钟，然后测试服务商：成功即解除暂缓。</translation>
    </message>
    <message>
        <source>Test the provider: a success ends the hold.</source>
        <translation>测试服务商：成功即解除暂缓。</translation>
    </message>
    <message>
        <source>Resume the campaign or cancel it.</source>
        <translation>恢复或取消发送任务。</translation>
    </message>
    <message>
        <source>no node is running, until %1</source>
        <translation>在 %1 之前没有节点在运行</translation>
    </message>
    <message>
        <source>no node is running</source>
        <translation>没有节点在运行</translation>
    </message>
    <message>
        <source>To go on, choose “Send from this computer” in the menu Sending, or run “heliograph engine run”.</source>
        <translation>要继续，请在“发送”菜单中选择“从本机发送”，或运行“heliograph engine run”。</translation>
    </message>
    <message>
        <source>the database was restored or copied, and somebody has to decide whether they go</source>
        <translation>数据库是恢复或复制而来的，需要有人决定是否发送</translation>
    </message>
    <message>
        <source>Read what was found about the workspace and confirm it, then resume or cancel the campaign.</source>
        <translation>请先查看工作区的检查结果并确认，然后恢复或取消该任务。</translation>
    </message>
    <message>
        <source>nothing could be sent since %1, and its time has passed; somebody has to decide</source>
        <translation>自 %1 起一直无法发送，其时间已过；需要有人决定</translation>
    </message>
    <message>
        <source>the clock of this computer was set and is off by %1</source>
        <translation>本机的时钟被调整过，相差 %1</translation>
    </message>
    <message>
        <source>what is stored is not what was approved</source>
        <translation>所存内容与审批的内容不一致</translation>
    </message>
    <message>
        <source>its approval is not signed by anybody who may approve it</source>
        <translation>其审批没有任何有权审批者的签名</translation>
    </message>
    <message>
        <source>Correct the clock, or say that it is right as it is.</source>
        <translation>请校正时钟，或确认当前时钟无误。</translation>
    </message>
    <message>
        <source>%1 has just been connected, and nobody has turned it on yet</source>
        <translation>%1刚刚接入，尚无人启用</translation>
    </message>
    <message>
        <source>sending through %1 was paused at %2</source>
        <translation>已于 %2 暂停通过%1发送</translation>
    </message>
    <message>
        <source>%1 paused sending through %2 at %3</source>
        <translation>%1于 %3 暂停了通过%2的发送</translation>
    </message>
    <message>
        <source>the same message may have reached this person through another campaign, and nobody knows yet</source>
        <translation>同一条短信可能已通过另一个发送任务到达该收件人，目前尚不清楚</translation>
    </message>
    <message>
        <source>If the outcome there is unknown, decide about it.</source>
        <translation>如果那里的结果未知，请对其作出决定。</translation>
    </message>
    <message>
        <source>its next people could not be taken from the database</source>
        <translation>无法从数据库取出其后续收件人</translation>
    </message>
    <message>
        <source>Run “heliograph doctor --deep” and mend what it finds, then resume the campaign.</source>
        <translation>请运行“heliograph doctor --deep”并修复其发现的问题，然后恢复该任务。</translation>
    </message>
</context>
<context>
    <name>heliograph::ImportDialog</name>
    <message>
        <source>First row is headings</source>
        <translation>第一行是标题</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import an audience</source>
        <translation>导入收件人名单</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Name of the audience</source>
        <translation>名单名称</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Of numbers that are written without a country.</source>
        <translation>用于没有写国家代码的号码。</translation>
    </message>
    <message>
        <source>as found: %1</source>
        <translation>自动识别：%1</translation>
    </message>
    <message>
        <source>No column looks like phone numbers. Choose it yourself under “Use as”; the country of numbers without one may be wrong, too.</source>
        <translation>没有一列像电话号码。请在“用作”中自行选择；没有国家代码的号码所属国家/地区也可能不对。</translation>
    </message>
    <message>
        <source>%1 rows = %2 people + %3 duplicates + %4 with problems</source>
        <translation>%1 行 = %2 人 + %3 个重复 + %4 行有问题</translation>
    </message>
    <message>
        <source>Leave out %1 rows, use %2 people</source>
        <translation>略过 %1 行，使用 %2 人</translation>
    </message>
    <message numerus="yes">
        <source>Use %Ln people</source>
        <translation>
            <numerusform>使用 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Save problem rows</source>
        <translation>保存有问题的行</translation>
    </message>
    <message>
        <source>%1 rows were saved to %2. Correct them there, then import that file.</source>
        <translation>%1 行已保存到 %2。请在其中更正，然后导入该文件。</translation>
    </message>
    <message>
        <source>Give the audience a name, so that it can be found again.</source>
        <translation>请为名单命名，以便日后查找。</translation>
    </message>
    <message>
        <source>Importing… “Do not import” stops it; nothing is left behind.</source>
        <translation>正在导入…“不导入”可停止，不会留下任何内容。</translation>
    </message>
</context>
<context>
    <name>heliograph::InboxView</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Opt this person out…</source>
        <translation>为此人退订…</translation>
    </message>
    <message>
        <source>All messages of this person</source>
        <translation>此人的所有短信</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Choose a reply first.</source>
        <translation>请先选择一条回复。</translation>
    </message>
    <message>
        <source>This person has opted out.</source>
        <translation>此人已退订。</translation>
    </message>
    <message>
        <source>Text this person no more?</source>
        <translation>不再向此人发送短信？</translation>
    </message>
    <message>
        <source>%1 goes on the suppression list for everything. What has not gone to this person is skipped.</source>
        <translation>%1 将列入全部禁发名单。尚未发给此人的短信会跳过。</translation>
    </message>
    <message>
        <source>Opt this person out</source>
        <translation>为此人退订</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不退订</translation>
    </message>
    <message>
        <source>This person gets no more texts.</source>
        <translation>此人不再收到短信。</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>回答已在发送途中。</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>分派给我</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Nobody signs in here, so there is nobody to choose from.</source>
        <translation>此工作区无人登录，因此没有可选的人。</translation>
    </message>
    <message>
        <source>It is assigned to you already.</source>
        <translation>它已分派给您。</translation>
    </message>
    <message>
        <source>The reply is done.</source>
        <translation>该回复已完成。</translation>
    </message>
    <message>
        <source>The reply is open again.</source>
        <translation>该回复已重新打开。</translation>
    </message>
    <message>
        <source>The reply is assigned to nobody.</source>
        <translation>该回复未分派给任何人。</translation>
    </message>
    <message>
        <source>The reply is assigned to you.</source>
        <translation>该回复已分派给您。</translation>
    </message>
    <message>
        <source>The reply is assigned.</source>
        <translation>该回复已分派。</translation>
    </message>
    <message>
        <source>The person may be texted again. What was skipped meanwhile stays skipped.</source>
        <translation>可以再次向此人发送短信。其间已跳过的仍为跳过。</translation>
    </message>
    <message>
        <source>Undo opt-out…</source>
        <translation>撤销退订…</translation>
    </message>
    <message>
        <source>The number is not known any more.</source>
        <translation>该号码已不可知。</translation>
    </message>
    <message>
        <source>This person has not opted out.</source>
        <translation>此人没有退订。</translation>
    </message>
    <message>
        <source>Text %1 again?</source>
        <translation>恢复向 %1 发送？</translation>
    </message>
    <message>
        <source>This person asked on %1 not to be texted. The number is taken off with all its scopes.</source>
        <translation>此人于 %1 要求不再接收短信。该号码会连同其所有范围移出名单。</translation>
    </message>
    <message>
        <source>Text again</source>
        <translation>恢复发送</translation>
    </message>
    <message>
        <source>Keep on the list</source>
        <translation>保留在名单上</translation>
    </message>
    <message>
        <source>The number may be texted again.</source>
        <translation>可以再次向该号码发送。</translation>
    </message>
</context>
<context>
    <name>heliograph::IntakeText</name>
    <message numerus="yes">
        <source>%1: %Ln page(s) of its %2 broke off on the way, last at %3. What was complete is kept; the rest may be missing, because the provider gives nothing out twice.</source>
        <translation>
            <numerusform>%1：其%2有 %Ln 页中途断开，最近一次在 %3。完整的部分已保存，其余可能缺失，因为服务商不会再次给出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) of its %2 had no number or id that could be read, and are left out; last at %3.</source>
        <translation>
            <numerusform>%1：其%2有 %Ln 条没有可读取的号码或编号，已略去；最近一次在 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) of its %2 could not be saved before the engine ended, and are lost; last at %3.</source>
        <translation>
            <numerusform>%1：其%2有 %Ln 条未能在引擎结束前保存，已经丢失；最近一次在 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: its receipts cannot be fetched since %2, so its messages stay without one. %3 In the provider&apos;s console allow its key to fetch receipts, and check the account&apos;s settings, the region first.</source>
        <translation>%1：自 %2 起无法取得其回执，因此其短信一直没有回执。%3 请在服务商的控制台允许该密钥拉取回执，并检查该账号的设置，首先是地域。</translation>
    </message>
    <message>
        <source>%1: the replies of people cannot be fetched since %2, so nobody&apos;s opt-out is seen. %3 In the provider&apos;s console allow its key to fetch replies, and check the account&apos;s settings, the region first.</source>
        <translation>%1：自 %2 起无法取得用户的回复，因此看不到任何人的退订。%3 请在服务商的控制台允许该密钥拉取回复，并检查该账号的设置，首先是地域。</translation>
    </message>
    <message>
        <source>%1: it does not tell since %2 what became of messages when it is asked, so they stay without a receipt. %3 In the provider&apos;s console allow its key to query messages, and check the account&apos;s settings.</source>
        <translation>%1：自 %2 起，查询时它不告知短信的结果，因此这些短信一直没有回执。%3 请在服务商的控制台允许该密钥查询短信，并检查该账号的设置。</translation>
    </message>
    <message>
        <source>%1: its receipts are fetched again.</source>
        <translation>%1：其回执又能取得了。</translation>
    </message>
    <message>
        <source>%1: the replies of people are fetched again.</source>
        <translation>%1：用户的回复又能取得了。</translation>
    </message>
    <message>
        <source>%1: it tells again what became of messages.</source>
        <translation>%1：它又告知短信的结果了。</translation>
    </message>
    <message>
        <source>receipts</source>
        <comment>of a provider, inside a sentence</comment>
        <translation>回执</translation>
    </message>
    <message>
        <source>replies</source>
        <comment>of a provider, inside a sentence</comment>
        <translation>回复</translation>
    </message>
    <message>
        <source>answers</source>
        <comment>of a provider, inside a sentence</comment>
        <translation>应答</translation>
    </message>
    <message>
        <source>pushed receipts and replies</source>
        <comment>of a provider, inside a sentence</comment>
        <translation>推送的回执和回复</translation>
    </message>
    <message>
        <source>Look in the provider&apos;s console for replies of that time: an opt-out may be among them.</source>
        <translation>请在服务商的控制台查看该时段的回复：其中可能有退订。</translation>
    </message>
    <message>
        <source>What became of those messages is in the provider&apos;s console.</source>
        <translation>这些短信的结果可在服务商的控制台查看。</translation>
    </message>
</context>
<context>
    <name>heliograph::JumpDialog</name>
    <message>
        <source>Jump to time</source>
        <translation>跳到时间</translation>
    </message>
    <message>
        <source>The list begins at this time and goes on in its order. “Clear filters” brings the rest back.</source>
        <translation>列表从此时刻开始，按原有顺序继续。“清除筛选”可恢复其余短信。</translation>
    </message>
    <message>
        <source>Jump there</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>heliograph::KeyDialog</name>
    <message>
        <source>Replace the key of %1</source>
        <translation>替换 %1 的密钥</translation>
    </message>
    <message>
        <source>The new key is tried with a call that cannot send. Only if it works it takes the place of the old one, which is then forgotten.</source>
        <translation>新密钥会用不会发送短信的请求测试。只有成功后才替换旧密钥，旧密钥随后删除。</translation>
    </message>
    <message>
        <source>Test and replace</source>
        <translation>测试并替换</translation>
    </message>
    <message>
        <source>Keep the old key</source>
        <translation>保留旧密钥</translation>
    </message>
    <message>
        <source>Id of the new key</source>
        <translation>新密钥编号</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>It is never shown again.</source>
        <translation>之后不再显示。</translation>
    </message>
    <message>
        <source>Temporary token (may be left empty)</source>
        <translation>临时令牌（可留空）</translation>
    </message>
    <message>
        <source>Enter the id of the key; the provider&apos;s console shows it.</source>
        <translation>请输入密钥编号，服务商控制台会显示。</translation>
    </message>
    <message>
        <source>Enter the secret that belongs to this id.</source>
        <translation>请输入与此编号对应的密钥。</translation>
    </message>
</context>
<context>
    <name>heliograph::LaneActions</name>
    <message>
        <source>Pause lane…</source>
        <translation>暂停通道…</translation>
    </message>
    <message>
        <source>Resume lane</source>
        <translation>恢复通道</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即尝试</translation>
    </message>
    <message>
        <source>Lower rate until…</source>
        <translation>暂时降低速度…</translation>
    </message>
    <message>
        <source>End the lower rate</source>
        <translation>结束降速</translation>
    </message>
    <message>
        <source>Move waiting ones to…</source>
        <translation>将等待者移至…</translation>
    </message>
    <message>
        <source>Choose a lane first.</source>
        <translation>请先选择通道。</translation>
    </message>
    <message>
        <source>Something holds it back already.</source>
        <translation>已有原因使它暂缓。</translation>
    </message>
    <message>
        <source>It ends by itself.</source>
        <translation>它会自动结束。</translation>
    </message>
    <message>
        <source>Nothing holds it back.</source>
        <translation>没有原因使它暂缓。</translation>
    </message>
    <message>
        <source>It waits for no trial.</source>
        <translation>它并未在等待下一次试探。</translation>
    </message>
    <message>
        <source>Nobody has lowered its rate.</source>
        <translation>没有人降低过它的速度。</translation>
    </message>
    <message>
        <source>Nobody waits there who may go through another provider: only those that a campaign was approved for count.</source>
        <translation>那里没有可以改走其他服务商的等待者：只有发送任务获批的服务商才算。</translation>
    </message>
</context>
<context>
    <name>heliograph::LanePanel</name>
    <message>
        <source>none lately</source>
        <translation>最近没有</translation>
    </message>
    <message>
        <source>Its messages</source>
        <translation>它的短信</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Its latest answers</source>
        <translation>最近的应答</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Rate: %1 of %2 segments a second</source>
        <translation>速度：每秒 %1 / %2 计费条</translation>
    </message>
    <message>
        <source>Rate: %1 segments a second, without a limit</source>
        <translation>速度：每秒 %1 计费条，没有上限</translation>
    </message>
    <message>
        <source>Waiting: %1 · held: %2 · leaving now: %3</source>
        <translation>等待：%1 · 暂缓：%2 · 正在发出：%3</translation>
    </message>
    <message>
        <source>First in the queue: %1</source>
        <translation>队首：%1</translation>
    </message>
    <message>
        <source>due for %1</source>
        <translation>已到时 %1</translation>
    </message>
    <message>
        <source>nobody is due</source>
        <translation>无人到时</translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation>最近应答：%1</translation>
    </message>
    <message>
        <source>Last receipt: %1</source>
        <translation>最近回执：%1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>not taken, back in the queue</source>
        <translation>未被接受，已回到队列</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an answer and its code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1  %2, the last %3</source>
        <comment>a count, an answer, a time</comment>
        <translation>%1  %2，最近一次%3</translation>
    </message>
    <message>
        <source>of the last %1 messages</source>
        <translation>最近 %1 条短信之中</translation>
    </message>
    <message>
        <source>None lately.</source>
        <translation>最近没有。</translation>
    </message>
    <message>
        <source>About the lane</source>
        <translation>通道详情</translation>
    </message>
</context>
<context>
    <name>heliograph::LaneRows</name>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Sending now</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Segments/s</source>
        <translation>计费条/秒</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Segments a second, as set for the provider</source>
        <translation>每秒计费条数，按服务商设置</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>最近 15 分钟</translation>
    </message>
    <message>
        <source>Segments a second, minute by minute</source>
        <translation>每秒计费条数，逐分钟</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最久</translation>
    </message>
    <message>
        <source>For how long the first in its queue could have gone</source>
        <translation>队首本可发出的时间已有多久</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最近应答</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>slowed to %1 segments/s until %2: “%3”</source>
        <translation>降速至每秒 %1 计费条，直到 %2：“%3”</translation>
    </message>
    <message>
        <source>%1 slowed it to %2 segments/s until %3: “%4”</source>
        <translation>%1将其降速至每秒 %2 计费条，直到 %3：“%4”</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>没有引擎在运行</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
</context>
<context>
    <name>heliograph::LastingTrouble</name>
    <message>
        <source>Nothing is sent because %1.</source>
        <translation>没有发送，原因：%1。</translation>
    </message>
    <message numerus="yes">
        <source>No engine is running: %Ln message(s) wait and nothing is lost. Start it in the menu Sending.</source>
        <translation>
            <numerusform>没有引擎在运行：%Ln 条短信在等待，没有丢失。请在“发送”菜单中启动。</numerusform>
        </translation>
    </message>
    <message>
        <source>All sending is stopped.</source>
        <translation>所有发送已停止。</translation>
    </message>
    <message>
        <source>All sending was stopped on %1.</source>
        <translation>所有发送已于 %1 停止。</translation>
    </message>
    <message>
        <source>All sending was stopped by %1 on %2.</source>
        <translation>%1 于 %2 停止了所有发送。</translation>
    </message>
    <message>
        <source>The reason: “%1”.</source>
        <translation>原因：“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are kept.</source>
        <translation>
            <numerusform>%Ln 条短信已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除…</translation>
    </message>
</context>
<context>
    <name>heliograph::LatencyChart</name>
    <message>
        <source>Time to delivery</source>
        <translation>送达用时</translation>
    </message>
    <message>
        <source>From handing over to the provider&apos;s time of delivery, of delivered messages. Times are counted in steps, so each reads “at most”. Providers with fewer than 20 deliveries are left out.</source>
        <translation>已送达短信从提交到服务商所报送达时间的用时。用时分档统计，因此每个数字都是“至多”。送达不足 20 条的服务商不列出。</translation>
    </message>
    <message>
        <source>Too few messages were delivered to say.</source>
        <translation>送达的短信太少，无法说明。</translation>
    </message>
    <message>
        <source>Share of messages</source>
        <translation>短信占比</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Half were delivered in %1, 95 % in %2.</source>
        <translation>一半在 %1 内送达，95% 在 %2 内送达。</translation>
    </message>
</context>
<context>
    <name>heliograph::LedgerBar</name>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
</context>
<context>
    <name>heliograph::LedgerGrid</name>
    <message>
        <source>Show these messages</source>
        <translation>显示这些短信</translation>
    </message>
    <message>
        <source>Together %1, as planned.</source>
        <translation>合计 %1，与计划一致。</translation>
    </message>
    <message>
        <source>These counts do not add up to the plan of %1. Pause the campaign and tell whoever looks after Heliograph.</source>
        <translation>这些数字之和与计划数 %1 不符。请暂停任务，并告知负责 Heliograph 的人。</translation>
    </message>
</context>
<context>
    <name>heliograph::LedgerText</name>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>The ledger does not add up.</source>
        <translation>台账与计划不符。</translation>
    </message>
</context>
<context>
    <name>heliograph::LeftOutChips</name>
    <message>
        <source>Campaign is not “%1”</source>
        <translation>发送任务不是“%1”</translation>
    </message>
    <message>
        <source>Provider is not “%1”</source>
        <translation>服务商不是“%1”</translation>
    </message>
    <message>
        <source>State is not “%1”</source>
        <translation>状态不是“%1”</translation>
    </message>
    <message>
        <source>%1. Take it in again</source>
        <translation>%1。重新纳入</translation>
    </message>
</context>
<context>
    <name>heliograph::LegendRow</name>
    <message>
        <source>Show or hide: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
</context>
<context>
    <name>heliograph::LimitTables</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>每人</translation>
    </message>
    <message>
        <source>Numbers that begin alike</source>
        <translation>开头相同的号码</translation>
    </message>
    <message>
        <source>Hours, by their own clocks</source>
        <translation>时段（当地时间）</translation>
    </message>
    <message>
        <source>Limits by class</source>
        <translation>按类别的限制</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>For</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Budgets and quotas</source>
        <translation>预算与配额</translation>
    </message>
    <message>
        <source>Nothing bounds money or messages</source>
        <translation>没有限制金额或条数</translation>
    </message>
    <message>
        <source>A budget bounds what is spent, a quota how many messages leave, in a day, in a month or altogether.</source>
        <translation>预算限制花费，配额限制每天、每月或总共发出的条数。</translation>
    </message>
    <message>
        <source>Set a budget or a quota…</source>
        <translation>设置预算或配额…</translation>
    </message>
    <message>
        <source>approved maximum</source>
        <translation>批准的最高费用</translation>
    </message>
    <message>
        <source>reached %1 % on %2</source>
        <translation>%2 达到 %1 %</translation>
    </message>
</context>
<context>
    <name>heliograph::LimitText</name>
    <message>
        <source>%1; until %2</source>
        <comment>a reason and its end</comment>
        <translation>%1；至 %2</translation>
    </message>
    <message>
        <source>these are quiet hours for this person, who may be texted at %1 (%2); they end at %3</source>
        <translation>该收件人正处于免打扰时段，可发送时间为 %1（%2）；免打扰至 %3 结束</translation>
    </message>
    <message>
        <source>these are quiet hours for this person</source>
        <translation>该收件人正处于免打扰时段</translation>
    </message>
    <message>
        <source>these are quiet hours for this person; they end at %1</source>
        <translation>该收件人正处于免打扰时段，至 %1 结束</translation>
    </message>
    <message>
        <source>this person has had as many messages as the limit allows</source>
        <translation>该收件人收到的短信已达上限</translation>
    </message>
    <message numerus="yes">
        <source>this person has had %Ln message(s) in %1; the limit is %2</source>
        <translation>
            <numerusform>该收件人在%1内已收到 %Ln 条短信；上限为 %2 条</numerusform>
        </translation>
    </message>
    <message>
        <source>as many messages as the limit allows went to numbers that begin like this one</source>
        <translation>发往相同号段的短信已达上限</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) went to numbers that begin like this one within a minute; the limit is %1</source>
        <translation>
            <numerusform>一分钟内已向相同号段发送 %Ln 条短信；上限为 %1 条</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no price in %1 for a message to %2, so no budget can be kept</source>
        <translation>发往 %2 的短信没有以 %1 计的价格，因此无法执行预算</translation>
    </message>
    <message>
        <source>the approved maximum of %1 would be exceeded</source>
        <translation>将超过已批准的最高费用 %1</translation>
    </message>
    <message>
        <source>the approved maximum cost would be exceeded</source>
        <translation>将超过已批准的最高费用</translation>
    </message>
    <message>
        <source>the quota of messages is used up</source>
        <translation>短信配额已用完</translation>
    </message>
    <message>
        <source>the budget is used up</source>
        <translation>预算已用完</translation>
    </message>
    <message>
        <source>%1 is used up</source>
        <translation>%1已用完</translation>
    </message>
    <message>
        <source>the budget of %1 a day</source>
        <translation>每日 %1 的预算</translation>
    </message>
    <message>
        <source>the budget of %1 a month</source>
        <translation>每月 %1 的预算</translation>
    </message>
    <message>
        <source>the budget of %1</source>
        <translation>%1 的预算</translation>
    </message>
    <message>
        <source>%1 of the workspace</source>
        <comment>a budget</comment>
        <translation>工作区%1</translation>
    </message>
    <message>
        <source>%1 of the provider account “%2”</source>
        <comment>a budget</comment>
        <translation>服务商账号“%2”%1</translation>
    </message>
    <message>
        <source>%1 of the campaign “%2”</source>
        <comment>a budget</comment>
        <translation>发送任务“%2”%1</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <comment>a budget and the person it is for</comment>
        <translation>“%2”%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条短信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>the canary is being watched</source>
        <translation>正在观察试发</translation>
    </message>
    <message>
        <source>the canary is being watched: %1 of %2 receipts so far, %3 delivered</source>
        <translation>正在观察试发：已收到 %2 条中的 %1 条回执，%3 条已送达</translation>
    </message>
    <message>
        <source>the canary failed: of %1 people, %2 messages were delivered and %3 people opted out</source>
        <translation>试发未通过：共 %1 名收件人，%2 条已送达，%3 人退订</translation>
    </message>
    <message>
        <source>Raise or remove the budget, or add the missing price, to go on sooner.</source>
        <translation>如需提前继续，请提高或移除预算，或补充缺少的价格。</translation>
    </message>
    <message>
        <source>Raise or remove the quota to go on sooner.</source>
        <translation>如需提前继续，请提高或移除配额。</translation>
    </message>
    <message>
        <source>Cancel the campaign and have one with a higher maximum approved for the rest.</source>
        <translation>请取消该发送任务，并为其余收件人申请批准更高的最高费用。</translation>
    </message>
    <message>
        <source>Resume the campaign to send to the others all the same, or cancel it.</source>
        <translation>恢复该任务即可仍向其他收件人发送，或取消该任务。</translation>
    </message>
</context>
<context>
    <name>heliograph::LimitWords</name>
    <message>
        <source>%1 in %2</source>
        <comment>so many messages in that time</comment>
        <translation>%2 内 %1 次</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <translation>
            <numerusform>每分钟 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>any hour: somebody waits for them</source>
        <translation>任何时间：有人在等</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a country and its hours</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>once in %1</source>
        <translation>%1 内一次</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Provider account %1</source>
        <translation>服务商账号 %1</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>发送任务 %1</translation>
    </message>
    <message>
        <source>What %1 submits</source>
        <translation>%1 提交的</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>until it is used up</source>
        <translation>直到用完</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4</source>
        <comment>class, limit, before, after</comment>
        <translation>%1，%2：%3 → %4</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>每人</translation>
    </message>
    <message>
        <source>numbers that begin alike</source>
        <translation>开头相同的号码</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>limit, before, after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Same text to a number</source>
        <translation>同一号码同样内容</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Days and months begin in</source>
        <translation>日和月的时区</translation>
    </message>
    <message>
        <source>%1 (looser)</source>
        <comment>a change</comment>
        <translation>%1（放宽）</translation>
    </message>
    <message>
        <source>%1 (stricter or other)</source>
        <comment>a change</comment>
        <translation>%1（收紧或其他）</translation>
    </message>
    <message>
        <source>Make limits looser?</source>
        <translation>放宽限制？</translation>
    </message>
    <message>
        <source>%1

Who is held by them now may be texted at once.</source>
        <translation>%1

现在因此暂缓的人可能会立即收到短信。</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln change(s)</source>
        <translation>
            <numerusform>保存 %Ln 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the limits</source>
        <translation>保持限制</translation>
    </message>
    <message>
        <source>Set the budget below what is used already?</source>
        <translation>把预算设得低于已用额度？</translation>
    </message>
    <message>
        <source>%1 are used. What this budget bounds stops at once, and what waits is held.</source>
        <translation>已用 %1。此预算限制的内容会立即停止，等待的会暂缓。</translation>
    </message>
    <message>
        <source>Set it, and stop</source>
        <translation>设置并停止</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Remove this budget?</source>
        <translation>删除此预算？</translation>
    </message>
    <message>
        <source>%1, %2: %3. Nothing bounds that any more, and what it holds may go at once.</source>
        <translation>%1，%2：%3。之后不再有限制，因此暂缓的可能立即发出。</translation>
    </message>
    <message>
        <source>Remove the budget</source>
        <translation>删除预算</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>heliograph::LimitsView</name>
    <message>
        <source>People and hours</source>
        <translation>收件人与时段</translation>
    </message>
    <message>
        <source>Budgets and quotas</source>
        <translation>预算与配额</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Change the limits of this class…</source>
        <translation>更改此类别的限制…</translation>
    </message>
    <message>
        <source>Set a budget or a quota…</source>
        <translation>设置预算或配额…</translation>
    </message>
    <message>
        <source>Change the amount…</source>
        <translation>更改金额…</translation>
    </message>
    <message>
        <source>Remove the budget…</source>
        <translation>删除预算…</translation>
    </message>
    <message>
        <source>The strictest limit that applies acts. Whom it stops is held until it lets him through; only texts to countries that are not allowed are skipped.</source>
        <translation>最严格的限制起作用。被限制的人会暂缓，直到限制允许；只有发往不允许的国家/地区的会跳过。</translation>
    </message>
    <message>
        <source>Change what counts for every class…</source>
        <translation>更改所有类别的限制…</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>A dry run tells how many of a campaign would go now, be held until when, or be skipped, and why. It changes nothing.</source>
        <translation>演练会说明任务中有多少人现在会发出、暂缓到何时或跳过以及原因。不会改变任何东西。</translation>
    </message>
    <message>
        <source>Same text to a number: %1
Countries: %2
Days and months of budgets begin in: %3</source>
        <translation>同一号码同样内容：%1
国家/地区：%2
预算的日和月时区：%3</translation>
    </message>
    <message>
        <source>Select a class first.</source>
        <translation>请先选择类别。</translation>
    </message>
    <message>
        <source>It is the approved maximum of a campaign, which nobody changes.</source>
        <translation>这是任务获批的最高费用，任何人都不能更改。</translation>
    </message>
    <message>
        <source>Select a budget first.</source>
        <translation>请先选择预算。</translation>
    </message>
    <message>
        <source>There is no campaign yet.</source>
        <translation>还没有发送任务。</translation>
    </message>
    <message>
        <source>Everybody who has not gone yet is being looked at…</source>
        <translation>正在检查尚未发出的所有人…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Audit entries about it</source>
        <translation>相关审计记录</translation>
    </message>
</context>
<context>
    <name>heliograph::ListIntake</name>
    <message>
        <source>Open a list of people</source>
        <translation>打开收件人名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>名单 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>heliograph::LiveChart</name>
    <message>
        <source>segments/s</source>
        <translation>计费条/秒</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 segments/s</source>
        <comment>a provider and its pace</comment>
        <translation>%1：%2 计费条/秒</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message numerus="yes">
        <source>Segments per second in the last %Ln minutes</source>
        <translation>
            <numerusform>最近 %Ln 分钟的每秒计费条数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln minutes</source>
        <translation>
            <numerusform>最近 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent in the last %Ln minutes.</source>
        <translation>
            <numerusform>最近 %Ln 分钟没有发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::MergeDialog</name>
    <message>
        <source>Merge audiences into a new one</source>
        <translation>把多个名单合并成一个新名单</translation>
    </message>
    <message>
        <source>Everybody is in it once, by number, with the columns of all of them. Where values differ, the newer audience counts. The old ones stay as they are.</source>
        <translation>按号码每人只出现一次，并包含所有名单的列。内容不同时以较新的名单为准。原有名单保持不变。</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不合并</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln people</source>
        <translation>
            <numerusform>%1：%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the new audience</source>
        <translation>新名单的名称</translation>
    </message>
    <message>
        <source>Audiences, newest first</source>
        <translation>名单，最新的在前</translation>
    </message>
    <message>
        <source>Mark two or more.</source>
        <translation>请勾选两个或更多。</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people.</source>
        <translation>
            <numerusform>最多 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Marketing: “%1”, the weakest of their grounds, counts for all.</source>
        <translation>营销依据：以其中最弱的“%1”为准，适用于所有人。</translation>
    </message>
    <message>
        <source>It may not be sent marketing: there is no ground for %1.</source>
        <translation>不能向合并后的名单发送营销内容：%1 没有依据。</translation>
    </message>
    <message>
        <source>Give the new audience a name.</source>
        <translation>请给新名单起个名称。</translation>
    </message>
    <message>
        <source>Mark two audiences or more.</source>
        <translation>请勾选两个或更多名单。</translation>
    </message>
</context>
<context>
    <name>heliograph::MessageEdit</name>
    <message>
        <source>No column has this name.</source>
        <translation>没有此名称的列。</translation>
    </message>
    <message>
        <source>%1 is not in the standard alphabet. With it a segment holds 70 characters instead of 160.</source>
        <translation>%1 不在标准字符集中。使用它时每个计费条只能容纳 70 个字符而不是 160 个。</translation>
    </message>
</context>
<context>
    <name>heliograph::MessagePanel</name>
    <message>
        <source>Show the number…</source>
        <translation>显示号码…</translation>
    </message>
    <message>
        <source>All messages of this person</source>
        <translation>此人的所有短信</translation>
    </message>
    <message>
        <source>Open the campaign</source>
        <translation>打开任务</translation>
    </message>
    <message>
        <source>Decide what becomes of it</source>
        <translation>决定如何处理</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>What happened, oldest first</source>
        <translation>发生过的事，最早的在前</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied: message %1 as text</source>
        <translation>已复制：短信 %1（文本）</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>短信 %1</translation>
    </message>
    <message>
        <source>Message %1 to %2, %3</source>
        <translation>短信 %1，发往 %2，%3</translation>
    </message>
    <message>
        <source>The text is the provider&apos;s template; it is not known here.</source>
        <translation>内容是服务商的模板，此处未知。</translation>
    </message>
    <message>
        <source>The text is hidden.</source>
        <translation>内容已隐藏。</translation>
    </message>
    <message>
        <source>Campaign %1, row %2 of its list</source>
        <translation>任务 %1，名单第 %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln 计费条</numerusform>
        </translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>价格：%1</translation>
    </message>
    <message>
        <source>Their id: %1</source>
        <translation>对方编号：%1</translation>
    </message>
    <message>
        <source>What is known: %1.</source>
        <translation>已知情况：%1。</translation>
    </message>
    <message>
        <source>Show this number?</source>
        <translation>显示此号码？</translation>
    </message>
    <message>
        <source>The audit log keeps that you looked at it, and why.</source>
        <translation>审计日志会记录您查看过以及原因。</translation>
    </message>
    <message>
        <source>Show 1 number</source>
        <translation>显示 1 个号码</translation>
    </message>
    <message>
        <source>Keep it hidden</source>
        <translation>保持隐藏</translation>
    </message>
</context>
<context>
    <name>heliograph::MessageSection</name>
    <message>
        <source>2  Message</source>
        <translation>2  内容</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>自有文本</translation>
    </message>
    <message>
        <source>Template approved by a provider</source>
        <translation>服务商批准的模板</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>短信内容</translation>
    </message>
    <message>
        <source>Hello {{name|there}}, …</source>
        <translation>{{name|您}}好，…</translation>
    </message>
    <message>
        <source>Insert column</source>
        <translation>插入列</translation>
    </message>
    <message>
        <source>Go to the next character that makes the text Unicode (F8)</source>
        <translation>转到下一个使内容成为 Unicode 的字符（F8）</translation>
    </message>
    <message>
        <source>Replace every character that has a look-alike (Ctrl+Shift+L)</source>
        <translation>替换所有有相似字符的字符（Ctrl+Shift+L）</translation>
    </message>
    <message>
        <source>The audience has no columns besides the number.</source>
        <translation>名单除号码外没有其他列。</translation>
    </message>
    <message>
        <source>Insert a column (Ctrl+Space)</source>
        <translation>插入列（Ctrl+空格）</translation>
    </message>
    <message numerus="yes">
        <source>%1 in column %2 makes the texts of %Ln people Unicode and longer.</source>
        <translation>
            <numerusform>列 %2 中的 %1 使 %Ln 人的内容成为 Unicode 而变长。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  %2/%3  %Ln segment(s)  %4 left</source>
        <translation>
            <numerusform>%1  %2/%3  %Ln 计费条  剩余 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Into mainland China every character counts 1, signature included.</source>
        <translation>发往中国大陆时每个字符（含签名）都计 1。</translation>
    </message>
    <message>
        <source>for the person in the preview</source>
        <translation>针对预览中的收件人</translation>
    </message>
    <message>
        <source>The text is the provider&apos;s, as it was approved.</source>
        <translation>内容由服务商批准，不可更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) make the text Unicode: a segment then holds 70 instead of 160.</source>
        <translation>
            <numerusform>%Ln 个字符使内容成为 Unicode：每个计费条只能容纳 70 个字符而不是 160 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no look-alike.</source>
        <translation>%1 没有相似字符。</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>替换 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Replace %1 with %2</source>
        <translation>把 %1 替换为 %2</translation>
    </message>
    <message>
        <source>Own texts</source>
        <translation>自有文本</translation>
    </message>
    <message>
        <source>Keep this text…</source>
        <translation>保存此文本…</translation>
    </message>
</context>
<context>
    <name>heliograph::MessageTable</name>
    <message>
        <source>Last change</source>
        <translation>最后变化</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>计费条</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有短信</translation>
    </message>
    <message>
        <source>Messages appear here as soon as a campaign was submitted.</source>
        <translation>提交任务后，短信会出现在这里。</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation>没有匹配的短信</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s) are set.</source>
        <translation>
            <numerusform>设置了 %Ln 个筛选条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>heliograph::MinePage</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source> %</source>
        <comment>a share in percent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Lock after idle minutes</source>
        <translation>空闲多少分钟后锁定</translation>
    </message>
    <message>
        <source>Never longer than the workspace allows. Sending goes on while it is locked.</source>
        <translation>不超过工作区允许的时间。锁定时发送继续。</translation>
    </message>
    <message>
        <source>Hide numbers and texts at start</source>
        <translation>启动时隐藏号码和内容</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>They never hold a number or a text.</source>
        <translation>通知中从不包含号码或内容。</translation>
    </message>
    <message>
        <source>When the window is closed while this computer sends</source>
        <translation>本机发送时关闭窗口</translation>
    </message>
    <message>
        <source>Ask what to do</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Keep sending in the background</source>
        <translation>在后台继续发送</translation>
    </message>
    <message>
        <source>Send from this computer at start</source>
        <translation>启动时从本机发送</translation>
    </message>
    <message>
        <source>Only one computer sends from a workspace at a time.</source>
        <translation>同一时间只有一台计算机从一个工作区发送。</translation>
    </message>
    <message>
        <source>Address for receipts (may be left empty)</source>
        <translation>接收回执的地址（可留空）</translation>
    </message>
    <message>
        <source>Where this computer listens for what providers push, as 127.0.0.1:9100. It counts when sending starts next.</source>
        <translation>本机接收服务商推送的地址，如 127.0.0.1:9100。下次开始发送时生效。</translation>
    </message>
    <message>
        <source>“%1” is no address with a port. Write it as 127.0.0.1:9100, or leave it empty.</source>
        <translation>“%1”不是带端口的地址。请写作 127.0.0.1:9100，或留空。</translation>
    </message>
    <message>
        <source>For screens that others see; “Hide numbers” in the menu View changes it any time.</source>
        <translation>用于他人能看到的屏幕；随时可用“视图”菜单中的“隐藏号码”更改。</translation>
    </message>
    <message>
        <source>Which notifications</source>
        <translation>哪些通知</translation>
    </message>
    <message>
        <source>The bell keeps them for 30 days.</source>
        <translation>铃铛会保留 30 天。</translation>
    </message>
    <message>
        <source>Stop sending and quit</source>
        <translation>停止发送并退出</translation>
    </message>
</context>
<context>
    <name>heliograph::MoveDialog</name>
    <message numerus="yes">
        <source>%1, %Ln people without a price</source>
        <comment>a sum</comment>
        <translation>
            <numerusform>%1，%Ln 人没有价格</numerusform>
        </translation>
    </message>
    <message>
        <source>Move who waits for %1</source>
        <translation>移动等待%1的人</translation>
    </message>
    <message>
        <source>Only to providers that the campaign was approved for. Who is leaving now, or whose outcome is unknown, stays.</source>
        <translation>只能移至该发送任务获批的服务商。正在发出的、结果未知的都不移动。</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>不移动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>To</source>
        <translation>移至</translation>
    </message>
    <message>
        <source>Counting who waits…</source>
        <translation>正在统计等待者…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people move, who wait or are held.</source>
        <translation>
            <numerusform>将移动 %Ln 人（等待中或暂缓）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: they are leaving now, or nobody knows yet what became of them.</source>
        <translation>
            <numerusform>%Ln 人不动：正在发出，或结果尚不清楚。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost: about %1, as before.</source>
        <translation>费用：约 %1，与之前相同。</translation>
    </message>
    <message>
        <source>Cost: about %1 instead of %2.</source>
        <translation>费用：约 %1，原为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln people</source>
        <translation>
            <numerusform>移动 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is the cost of the first %Ln people; the others cost in addition.</source>
        <translation>
            <numerusform>这是前 %Ln 人的费用；其余的人另计。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::NeedRow</name>
    <message>
        <source>Snooze until…: %1</source>
        <translation>推迟到…：%1</translation>
    </message>
    <message>
        <source>Snooze until…</source>
        <translation>推迟到…</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>This afternoon, %1</source>
        <translation>今天下午 %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>heliograph::Needs</name>
    <message>
        <source>%1 waits for approval</source>
        <translation>%1 等待审批</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>%1 came back to you</source>
        <translation>%1 已退回给您</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>%1 is approved and not started</source>
        <translation>%1 已批准但未启动</translation>
    </message>
    <message>
        <source>%1 is at the canary gate</source>
        <translation>%1 正在试发观察中</translation>
    </message>
    <message>
        <source>%1 was paused: %2</source>
        <translation>%1 已暂停：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) unknown at %1</source>
        <translation>
            <numerusform>%1 有 %Ln 个结果未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 % used</source>
        <translation>%1：已用 %2 %</translation>
    </message>
</context>
<context>
    <name>heliograph::NeedsCard</name>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Needs you (%1)</source>
        <translation>需要您处理（%1）</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>没有需要您处理的事项。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snoozed</source>
        <translation>
            <numerusform>已推迟 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::News</name>
    <message>
        <source>All sending was stopped</source>
        <translation>所有发送已停止</translation>
    </message>
    <message>
        <source>The emergency stop was released</source>
        <translation>紧急停发已解除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) wait for approval</source>
        <translation>
            <numerusform>%Ln 个任务等待审批</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) are unknown</source>
        <translation>
            <numerusform>%Ln 个结果未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open reply(s)</source>
        <translation>
            <numerusform>%Ln 条未处理的回复</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>引擎：%1</translation>
    </message>
    <message>
        <source>A provider is held back</source>
        <translation>有服务商被暂缓</translation>
    </message>
    <message>
        <source>Nothing is being sent any more</source>
        <translation>不再有内容发送</translation>
    </message>
    <message>
        <source>Receipts or replies of a provider cannot be fetched</source>
        <translation>无法取得某个服务商的回执或回复</translation>
    </message>
    <message>
        <source>Receipts and replies of all providers are fetched again</source>
        <translation>所有服务商的回执和回复又能取得了</translation>
    </message>
    <message>
        <source>Receipts or replies of a provider are missing</source>
        <translation>某个服务商的回执或回复有缺失</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may have been received twice</source>
        <translation>
            <numerusform>%Ln 条短信可能被收到了两次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::NewsChoice</name>
    <message>
        <source>In the bell</source>
        <translation>在铃铛中</translation>
    </message>
    <message>
        <source>On the desktop</source>
        <translation>在桌面上</translation>
    </message>
    <message>
        <source>%1, in the bell</source>
        <translation>%1，在铃铛中</translation>
    </message>
    <message>
        <source>%1, on the desktop</source>
        <translation>%1，在桌面上</translation>
    </message>
</context>
<context>
    <name>heliograph::NewsKinds</name>
    <message>
        <source>Emergency stop and its release</source>
        <translation>紧急停发及其解除</translation>
    </message>
    <message>
        <source>Campaigns that wait for approval</source>
        <translation>等待审批的任务</translation>
    </message>
    <message>
        <source>Unknown outcomes</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Trouble of the engine</source>
        <translation>引擎的故障</translation>
    </message>
    <message>
        <source>Providers that are held back</source>
        <translation>暂缓的服务商</translation>
    </message>
    <message>
        <source>Sending that has ended</source>
        <translation>已结束的发送</translation>
    </message>
    <message>
        <source>Receipts and replies that do not come in</source>
        <translation>收不到的回执和回复</translation>
    </message>
</context>
<context>
    <name>heliograph::NewsPanel</name>
    <message>
        <source>Mark all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Which notifications</source>
        <translation>哪些通知</translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>所有通知</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新：%1</translation>
    </message>
    <message>
        <source>Nothing here. What concerns you stays here for 30 days.</source>
        <translation>这里没有内容。与您有关的通知会在此保留 30 天。</translation>
    </message>
</context>
<context>
    <name>heliograph::OutcomeChart</name>
    <message>
        <source>Messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Open, no receipt yet</source>
        <translation>待定，尚无回执</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Delivery rate</source>
        <translation>送达率</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Delivery rate before</source>
        <translation>此前的送达率</translation>
    </message>
    <message>
        <source>Volume and delivery rate over time</source>
        <translation>发送量与送达率随时间的变化</translation>
    </message>
    <message>
        <source>Messages by the time at which they were handed to a provider. Delivery rate: delivered ÷ all that providers accepted and that are final or older than the receipt wait. Hatched: not decided yet.</source>
        <translation>按提交给服务商的时间统计短信。送达率：已送达 ÷ 服务商已接受且已有最终结果或已超过回执等待时间的全部短信。斜线：尚未确定。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周（起始日）</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>按服务商</translation>
    </message>
    <message>
        <source>The same messages by the account through which they went. p50 and p95: half, and 95 %, were delivered in at most this time.</source>
        <translation>同样的短信，按所经账号统计。p50 与 p95：一半和 95% 至多在此时间内送达。</translation>
    </message>
    <message>
        <source>Nothing was handed over.</source>
        <translation>没有提交任何短信。</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>已送达：%1</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>按国家/地区</translation>
    </message>
    <message>
        <source>The same messages by the country of the number.</source>
        <translation>同样的短信，按号码所属国家/地区统计。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln country(s), most messages to %1.</source>
        <translation>
            <numerusform>%Ln 个国家/地区，发往%1的短信最多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
</context>
<context>
    <name>heliograph::OverviewView</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Segments/s</source>
        <translation>计费条/秒</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>没有进行中的任务</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Segments a second, by provider, since this window looks</source>
        <translation>打开此窗口以来各服务商的每秒计费条数</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>%1，早上好</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>%1，下午好</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>%1，晚上好</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>heliograph::OwnSignIn</name>
    <message>
        <source>Your password is changed.</source>
        <translation>您的密码已更改。</translation>
    </message>
    <message>
        <source>Your second factor is on.</source>
        <translation>您的第二因素已启用。</translation>
    </message>
    <message>
        <source>Your second factor is off.</source>
        <translation>您的第二因素已停用。</translation>
    </message>
</context>
<context>
    <name>heliograph::OwnTextDialog</name>
    <message>
        <source>A text of your own</source>
        <translation>自有文本</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑%1</translation>
    </message>
    <message>
        <source>Campaigns are written with it. Each keeps its own copy.</source>
        <translation>用来编写任务。每个任务保留自己的一份。</translation>
    </message>
    <message>
        <source>This becomes a new version; earlier ones are kept. Campaigns keep the text that they were written with.</source>
        <translation>保存后成为新版本，以前的版本会保留。任务仍使用编写时的文本。</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>保存文本</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Hello {{name|there}}, …</source>
        <translation>{{name|您}}好，…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>{{column}} is filled in for each person, {{column|otherwise}} where it may be empty.</source>
        <translation>{{列名}} 会按每个人填入；可能为空时写成 {{列名|备用文字}}。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未注明</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln segment(s) before columns are filled in.</source>
        <translation>
            <numerusform>%1，填入各列之前为 %Ln 计费条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>列：%1。</translation>
    </message>
    <message>
        <source>Give it a name by which it is found.</source>
        <translation>请起一个便于查找的名称。</translation>
    </message>
    <message>
        <source>Write the text.</source>
        <translation>请写出文本。</translation>
    </message>
    <message>
        <source>It has more than %L1 characters.</source>
        <translation>它超过了 %L1 个字符。</translation>
    </message>
</context>
<context>
    <name>heliograph::OwnTextsPage</name>
    <message>
        <source>Show archived ones</source>
        <translation>显示已归档的</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Use in campaign</source>
        <translation>用于任务</translation>
    </message>
    <message>
        <source>New text…</source>
        <translation>新文本…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制一份…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称排序</translation>
    </message>
    <message>
        <source>No text is kept here yet</source>
        <translation>这里还没有文本</translation>
    </message>
    <message>
        <source>Keep the texts that you send again and again, with {{columns}} for what differs from person to person.</source>
        <translation>把经常发送的文本保存在这里，因人而异的部分用 {{列名}} 表示。</translation>
    </message>
    <message>
        <source>Write a text…</source>
        <translation>写一条文本…</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <translation>%1（已归档）</translation>
    </message>
    <message>
        <source>Choose a text first.</source>
        <translation>请先选择一条文本。</translation>
    </message>
    <message>
        <source>It is archived. Take it back into use first.</source>
        <translation>它已归档。请先重新启用。</translation>
    </message>
    <message>
        <source>Take back into use</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Saved. The content rules mind something in it:</source>
        <translation>已保存。内容规则对其中的内容有异议：</translation>
    </message>
    <message>
        <source>“%1” is archived: it is not offered any more.</source>
        <translation>“%1”已归档，不再提供选用。</translation>
    </message>
    <message>
        <source>“%1” is in use again.</source>
        <translation>“%1”已重新启用。</translation>
    </message>
    <message>
        <source>Own texts</source>
        <translation>自有文本</translation>
    </message>
</context>
<context>
    <name>heliograph::Pages</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you entered here is not saved.</source>
        <translation>您输入的内容没有保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>此处还可进行的操作</translation>
    </message>
</context>
<context>
    <name>heliograph::PasswordDialog</name>
    <message>
        <source>Set your password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>An admin gave you a one-time code. It is good for 24 hours and once.</source>
        <translation>管理员给了您一次性代码，24 小时内有效，只能用一次。</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Wherever else you are signed in, that ends.</source>
        <translation>您在其他地方的登录会结束。</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留旧密码</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>设置第二因素</translation>
    </message>
    <message>
        <source>From then on signing in wants a code of an authenticator app as well.</source>
        <translation>此后登录还需要身份验证器的代码。</translation>
    </message>
    <message>
        <source>Show the key for the app</source>
        <translation>显示用于应用的密钥</translation>
    </message>
    <message>
        <source>End the second factor</source>
        <translation>停用第二因素</translation>
    </message>
    <message>
        <source>From then on you sign in by password alone.</source>
        <translation>此后仅用密码登录。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性代码</translation>
    </message>
    <message>
        <source>Your password until now</source>
        <translation>目前的密码</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>身份验证器代码</translation>
    </message>
    <message>
        <source>Only if you have set up a second factor.</source>
        <translation>仅在设置了第二因素时填写。</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>至少 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a second factor %Ln are enough.</source>
        <translation>
            <numerusform>启用第二因素时 %Ln 个即可。</numerusform>
        </translation>
    </message>
    <message>
        <source>None that stands in the lists that attackers try first.</source>
        <translation>不能是攻击者最先尝试的常见密码。</translation>
    </message>
    <message>
        <source>A few words that do not belong together are easy to keep in mind.</source>
        <translation>几个互不相关的词容易记住。</translation>
    </message>
    <message>
        <source>No other rule.</source>
        <translation>没有其他规则。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>Key for the authenticator app</source>
        <translation>身份验证器密钥</translation>
    </message>
    <message>
        <source>Type it into the app as a new account, by time, with six digits.</source>
        <translation>在应用中作为新账号输入，基于时间，六位数字。</translation>
    </message>
    <message>
        <source>Six digits that change every half minute.</source>
        <translation>每半分钟变化的六位数字。</translation>
    </message>
    <message>
        <source>Enter the user name that the admin gave you.</source>
        <translation>请输入管理员给您的用户名。</translation>
    </message>
    <message>
        <source>Enter it: it proves who you are.</source>
        <translation>请输入以证明身份。</translation>
    </message>
    <message>
        <source>Enter the new password.</source>
        <translation>请输入新密码。</translation>
    </message>
    <message>
        <source>The two new passwords differ. Enter the same one twice.</source>
        <translation>两次输入的新密码不同，请输入相同的密码。</translation>
    </message>
    <message>
        <source>Enter the code that the app shows now.</source>
        <translation>请输入应用现在显示的代码。</translation>
    </message>
    <message>
        <source>Turn the second factor on</source>
        <translation>启用第二因素</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>恢复代码</translation>
    </message>
    <message>
        <source>The second factor counts from now on. Keep these codes apart from the telephone: each replaces it once. They are not shown again.</source>
        <translation>第二因素现在生效。请把这些代码与手机分开保存：每个可替代一次。之后不再显示。</translation>
    </message>
</context>
<context>
    <name>heliograph::PasswordQuestion</name>
    <message>
        <source>Your password, once more</source>
        <translation>请再次输入密码</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>heliograph::PeriodDialog</name>
    <message>
        <source>Messages of a period</source>
        <translation>某一时段的短信</translation>
    </message>
    <message>
        <source>Show the period</source>
        <translation>显示该时段</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It begins at</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>It ends before</source>
        <translation>结束于（不含）</translation>
    </message>
    <message>
        <source>Their last change</source>
        <translation>最后变化的时间</translation>
    </message>
    <message>
        <source>When they were handed to a provider</source>
        <translation>提交给服务商的时间</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>以何时间为准</translation>
    </message>
    <message>
        <source>Choose where the period begins, where it ends, or both.</source>
        <translation>请选择时段的开始、结束，或两者。</translation>
    </message>
    <message>
        <source>The period ends before it begins, so nothing could be found.</source>
        <translation>时段的结束早于开始，因此不会找到任何短信。</translation>
    </message>
</context>
<context>
    <name>heliograph::PersonActions</name>
    <message>
        <source>Change roles…</source>
        <translation>更改角色…</translation>
    </message>
    <message>
        <source>New one-time code…</source>
        <translation>新的一次性代码…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Let sign in again</source>
        <translation>允许再次登录</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Nobody signs in here yet: add the first person.</source>
        <translation>此处尚无人登录：请添加第一个人。</translation>
    </message>
    <message>
        <source>Select somebody first.</source>
        <translation>请先选择人员。</translation>
    </message>
    <message>
        <source>Let this person sign in again first.</source>
        <translation>请先允许此人登录。</translation>
    </message>
    <message>
        <source>The name is not locked.</source>
        <translation>此名称未锁定。</translation>
    </message>
    <message>
        <source>This person is deactivated already.</source>
        <translation>此人已停用。</translation>
    </message>
    <message>
        <source>This person may sign in.</source>
        <translation>此人可以登录。</translation>
    </message>
</context>
<context>
    <name>heliograph::PersonDialog</name>
    <message>
        <source>Add the first person</source>
        <translation>添加第一个人</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>From then on everybody signs in here, for good, and what one person wrote another has to approve. The first person is an admin and adds the others.</source>
        <translation>此后这里的每个人都要登录，且不可撤销；一个人写的须由另一个人批准。第一个人是管理员，由其添加其他人。</translation>
    </message>
    <message>
        <source>The person gets a one-time code, good for 24 hours, and sets a password with it.</source>
        <translation>此人得到 24 小时有效的一次性代码，用它设置密码。</translation>
    </message>
    <message>
        <source>Add and close the workspace</source>
        <translation>添加，并改为须登录</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Add nobody</source>
        <translation>不添加</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>3 to 40 letters, digits, dots or dashes; it stays for good.</source>
        <translation>3 到 40 个字母、数字、点或短横线，之后不可更改。</translation>
    </message>
    <message>
        <source>Name in full</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>As others see it; may be left empty.</source>
        <translation>他人看到的名称，可留空。</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>They count from the next thing this person does.</source>
        <translation>从此人的下一个操作起生效。</translation>
    </message>
    <message>
        <source>Change the roles</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>A user name has 3 to 40 letters, digits, dots or dashes.</source>
        <translation>用户名为 3 到 40 个字母、数字、点或短横线。</translation>
    </message>
    <message>
        <source>Tick at least one role: without one nothing is allowed.</source>
        <translation>请至少勾选一个角色，否则什么都不能做。</translation>
    </message>
</context>
<context>
    <name>heliograph::PersonPanel</name>
    <message>
        <source>The person that is selected</source>
        <translation>选中的人员</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person and his roles</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>User name: %1
%2
Second factor: %3
Last sign-in: %4</source>
        <translation>用户名：%1
%2
第二因素：%3
上次登录：%4</translation>
    </message>
    <message>
        <source>May</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>May not</source>
        <translation>不可以</translation>
    </message>
    <message>
        <source>Nobody is selected</source>
        <translation>未选择人员</translation>
    </message>
    <message>
        <source>Select somebody to see what he or she may do.</source>
        <translation>选择人员以查看其权限。</translation>
    </message>
</context>
<context>
    <name>heliograph::PersonWords</name>
    <message>
        <source>Deactivated</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>已邀请</translation>
    </message>
    <message>
        <source>Deactivated: cannot sign in. What this person did stays in the history.</source>
        <translation>已停用：无法登录。其操作保留在历史中。</translation>
    </message>
    <message>
        <source>Locked after too many wrong passwords, until an admin unlocks the name.</source>
        <translation>密码错误过多而锁定，直到管理员解锁。</translation>
    </message>
    <message>
        <source>Invited: has not set a password with the one-time code yet.</source>
        <translation>已邀请：尚未用一次性代码设置密码。</translation>
    </message>
    <message numerus="yes">
        <source>Active; %Ln wrong password(s) in a row.</source>
        <translation>
            <numerusform>正常；连续 %Ln 次密码错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Active.</source>
        <translation>正常。</translation>
    </message>
    <message numerus="yes">
        <source>On; %Ln recovery code(s) left.</source>
        <translation>
            <numerusform>已启用；剩余 %Ln 个恢复代码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: signs in by password alone.</source>
        <translation>未启用：仅用密码登录。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 (own campaigns)</source>
        <comment>a right</comment>
        <translation>%1（自己的任务）</translation>
    </message>
    <message>
        <source>%1 (with a second person)</source>
        <comment>a right</comment>
        <translation>%1（需第二人）</translation>
    </message>
    <message>
        <source>Who is an admin neither writes nor approves campaigns, whatever else he is.</source>
        <translation>管理员无论还有何角色，都不编写也不审批任务。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二因素</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Let %1 approve campaigns?</source>
        <translation>允许 %1 审批任务？</translation>
    </message>
    <message>
        <source>What %1 approves is sent to everybody in its list.</source>
        <translation>%1 批准的内容会发送给名单上的所有人。</translation>
    </message>
    <message>
        <source>Grant the right to approve</source>
        <translation>授予审批权限</translation>
    </message>
    <message>
        <source>Leave the roles</source>
        <translation>保持角色</translation>
    </message>
    <message>
        <source>Deactivate %1?</source>
        <translation>停用 %1？</translation>
    </message>
    <message>
        <source>%1 is signed out at once and cannot sign in any more. Campaigns, drafts and everything in the history stay. You can let %1 sign in again later.</source>
        <translation>%1 会立即退出且无法再登录。任务、草稿和历史都会保留。以后可以再允许 %1 登录。</translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>Leave active</source>
        <translation>保持正常</translation>
    </message>
    <message>
        <source>Give %1 a new one-time code?</source>
        <translation>给 %1 新的一次性代码？</translation>
    </message>
    <message>
        <source>Password and second factor of %1 are gone at once, and every sign-in ends. With the code %1 sets a new password.</source>
        <translation>%1 的密码和第二因素会立即失效，所有登录结束。%1 用代码设置新密码。</translation>
    </message>
    <message>
        <source>Give a new code</source>
        <translation>发放新代码</translation>
    </message>
    <message>
        <source>Leave the password</source>
        <translation>保持密码</translation>
    </message>
</context>
<context>
    <name>heliograph::PhonePane</name>
    <message>
        <source>Messages on the phone, newest first</source>
        <translation>手机上的短信，最新的在前</translation>
    </message>
    <message>
        <source>%1 · to %2 · from %3</source>
        <translation>%1 · 发往 %2 · 来自 %3</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Numbers and texts are hidden.</source>
        <translation>号码和内容已隐藏。</translation>
    </message>
    <message>
        <source>Template %1; its words are known to the provider only.</source>
        <translation>模板 %1；其文字只有服务商知道。</translation>
    </message>
</context>
<context>
    <name>heliograph::Practice</name>
    <message>
        <source>A simulator has ended by itself. Nothing goes through its account now, and what waits is kept. Start Heliograph again to practise on.</source>
        <translation>一个模拟器自行结束了。现在没有短信经由它的账号发送，等待的短信会保留。要继续练习，请重新启动 Heliograph。</translation>
    </message>
    <message>
        <source>%1 cannot be used now: another program has port %2 of this computer, where its simulator listens. Nothing goes through it, and what waits is kept. End that program and start Heliograph again.</source>
        <translation>%1现在无法使用：本机端口 %2 被其他程序占用，而它的模拟器要在该端口监听。没有短信经由它发送，等待的短信会保留。请结束那个程序并重新启动 Heliograph。</translation>
    </message>
</context>
<context>
    <name>heliograph::PracticeDialog</name>
    <message>
        <source>Practise with the simulator</source>
        <translation>用模拟器练习</translation>
    </message>
    <message>
        <source>A simulator plays the provider on this computer: no phone rings, nothing is paid, and nothing leaves. It starts with Heliograph and ends with it. Its account can never be pointed at a provider.</source>
        <translation>模拟器在本机扮演服务商：没有手机会响，不产生费用，任何内容都不会离开本机。它随 Heliograph 启动和结束。它的账号永远不能指向真正的服务商。</translation>
    </message>
    <message>
        <source>Start the simulator</source>
        <translation>启动模拟器</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不启动</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>账号名称</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>“(simulated)” is put behind it, and stands wherever the account is named.</source>
        <translation>名称后会加上“（模拟）”，在任何提到此账号的地方都会显示。</translation>
    </message>
    <message>
        <source>Give the account a name: campaigns choose it by that.</source>
        <translation>请为账号命名：任务按名称选择。</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <comment>a name, and the mark that simulated accounts have</comment>
        <translation>%1（模拟）</translation>
    </message>
</context>
<context>
    <name>heliograph::PracticeView</name>
    <message>
        <source>No simulated provider is connected</source>
        <translation>没有连接模拟的服务商</translation>
    </message>
    <message>
        <source>With one, messages go through everything that they always go through, and arrive on this page instead of on a phone.</source>
        <translation>连接后，短信会经过平时的全部环节，只是到达本页而不是手机。</translation>
    </message>
    <message>
        <source>Connect a provider…</source>
        <translation>连接服务商…</translation>
    </message>
    <message>
        <source>What arrives on the phone</source>
        <translation>手机收到的内容</translation>
    </message>
    <message>
        <source>A simulator plays the provider on this computer: no phone rings, nothing is paid, and nothing leaves. Everything else is as it always is.</source>
        <translation>模拟器在本机扮演服务商：没有手机会响，不产生费用，任何内容都不会离开本机。其他一切与平时相同。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Number that gets the message</source>
        <translation>接收短信的号码</translation>
    </message>
    <message>
        <source>This one belongs to nobody. Any other outside mainland China will do.</source>
        <translation>这个号码不属于任何人。中国大陆以外的任何其他号码也可以。</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>发送测试短信</translation>
    </message>
    <message>
        <source>Code in the message</source>
        <translation>短信中的验证码</translation>
    </message>
    <message>
        <source>Who has it may send tests to this number; from a real phone its owner reads it.</source>
        <translation>知道验证码的人可以向此号码发送测试短信；真实手机上的验证码由机主读出。</translation>
    </message>
    <message>
        <source>Confirm the number</source>
        <translation>确认号码</translation>
    </message>
    <message>
        <source>Write a campaign</source>
        <translation>编写任务</translation>
    </message>
    <message>
        <source>Your first message</source>
        <translation>您的第一条短信</translation>
    </message>
    <message>
        <source>A number of yours is confirmed. Write a campaign through this account: its test send arrives here.</source>
        <translation>您的一个号码已确认。请通过此账号编写任务：它的测试发送会到达这里。</translation>
    </message>
    <message>
        <source>The message waits: this computer does not send now. Choose “Send from this computer” in the menu Sending.</source>
        <translation>短信正在等待：本机现在不发送。请在“发送”菜单中选择“从本机发送”。</translation>
    </message>
    <message>
        <source>On its way. It arrives on the right within some seconds; give the code that stands in it.</source>
        <translation>正在途中。几秒钟内会出现在右侧；请输入其中的验证码。</translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. It can be tried %Ln more time(s).</source>
        <translation>
            <numerusform>验证码不对，还可以试 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first message went all the way, and the number is confirmed. Write a campaign through this account: its test send arrives here.</source>
        <translation>第一条短信已走完全程，号码已确认。请通过此账号编写任务：它的测试发送会到达这里。</translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation>练习手机</translation>
    </message>
    <message>
        <source>Give the code that stands in the message.</source>
        <translation>请输入短信中的验证码。</translation>
    </message>
    <message>
        <source>The demo has no practice phone</source>
        <translation>演示中没有练习手机</translation>
    </message>
    <message>
        <source>Its providers are simulated already: History shows every message and what became of it. A workspace of your own has a practice phone.</source>
        <translation>演示中的服务商本来就是模拟的：每条短信及其结果都可在“历史”中查看。您自己的工作区才有练习手机。</translation>
    </message>
</context>
<context>
    <name>heliograph::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>The person before (Alt+PgUp)</source>
        <translation>上一位（Alt+PgUp）</translation>
    </message>
    <message>
        <source>The next person (Alt+PgDown)</source>
        <translation>下一位（Alt+PgDown）</translation>
    </message>
    <message>
        <source>What the person reads</source>
        <translation>收件人看到的内容</translation>
    </message>
    <message>
        <source>Known when everybody&apos;s message has been counted.</source>
        <translation>计算完所有人的短信后即可得知。</translation>
    </message>
    <message>
        <source>The longest message of all</source>
        <translation>最长的短信</translation>
    </message>
    <message>
        <source>The first person whose message cannot be made</source>
        <translation>第一个无法生成短信的人</translation>
    </message>
    <message>
        <source>Everybody&apos;s message can be made.</source>
        <translation>所有人的短信都能生成。</translation>
    </message>
    <message>
        <source>Choose an audience to see real messages.</source>
        <translation>选择收件人名单即可看到真实短信。</translation>
    </message>
    <message>
        <source>line %1 of the list, %2 people</source>
        <translation>名单第 %1 行，共 %2 人</translation>
    </message>
    <message>
        <source>Choose a provider to see the message.</source>
        <translation>选择服务商即可看到短信。</translation>
    </message>
    <message>
        <source>The provider&apos;s template %1; its text was not entered here.</source>
        <translation>服务商的模板 %1，此处没有录入其内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1, by %2, %Ln segment(s)</source>
        <translation>
            <numerusform>%1，经 %2，%Ln 计费条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::PricesDialog</name>
    <message>
        <source>Import prices of %1</source>
        <translation>导入 %1 的价格</translation>
    </message>
    <message>
        <source>A CSV file with the columns country (two letters), price (of a segment, with a full stop) and currency, and if need be class (code, notice, marketing) and valid_from (2026-03-01). All of its lines or none are taken; a price of the same country, class and day is replaced. What has no price stays without one: it is never free.</source>
        <translation>CSV 文件，包含列 country（两个字母）、price（每个计费条的价格，用小数点）、currency，以及可选的 class（code、notice、marketing）和 valid_from（2026-03-01）。要么全部行被采用，要么都不采用；同一国家/地区、类别和日期的价格会被替换。没有价格的保持无价格，绝不是免费。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Choose a price list</source>
        <translation>选择价目表</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV 文件 (*.csv);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln price(s) are in %1.</source>
        <translation>
            <numerusform>%1 中有 %Ln 个价格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln price(s)</source>
        <translation>
            <numerusform>导入 %Ln 个价格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ProblemRows</name>
    <message>
        <source>Use this number</source>
        <translation>使用此号码</translation>
    </message>
    <message>
        <source>Save problem rows…</source>
        <translation>保存有问题的行…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Rows with problems</source>
        <translation>有问题的行</translation>
    </message>
    <message>
        <source>Correct number of the chosen row</source>
        <translation>所选行的正确号码</translation>
    </message>
    <message>
        <source>Writes them with the problem in front, to be corrected and imported by themselves.</source>
        <translation>写出这些行并在前面注明问题，以便更正后单独导入。</translation>
    </message>
    <message>
        <source>This row is not read at all: its number is not what is wrong. Correct the file, or leave it out.</source>
        <translation>此行根本无法读取，问题不在号码。请更正文件或略过此行。</translation>
    </message>
</context>
<context>
    <name>heliograph::ProblemText</name>
    <message>
        <source>This number</source>
        <translation>这个号码</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1为空。</translation>
    </message>
    <message>
        <source>%1 is not a phone number.</source>
        <translation>%1不是电话号码。</translation>
    </message>
    <message>
        <source>%1 was shortened by a spreadsheet and its last digits are lost. Format the column as text there and save again.</source>
        <translation>%1被电子表格软件缩写过，末尾几位已丢失。请在表格中将该列设为文本格式，然后重新保存。</translation>
    </message>
    <message>
        <source>%1 belongs to no known country. Write it with + and the country code, or choose the country of the list.</source>
        <translation>%1不属于任何已知国家/地区。请加上 + 和国家代码，或选择名单所属的国家/地区。</translation>
    </message>
    <message>
        <source>%1 may be a national number that lost its zero or an international one that lost its plus. Write it with + and the country code.</source>
        <translation>%1可能是丢了开头 0 的国内号码，也可能是丢了加号的国际号码。请加上 + 和国家代码。</translation>
    </message>
    <message>
        <source>%1 is a landline and receives no texts.</source>
        <translation>%1是固定电话，收不到短信。</translation>
    </message>
    <message>
        <source>%1 is %2 and receives no texts.</source>
        <comment>number, a pager</comment>
        <translation>%1是%2，收不到短信。</translation>
    </message>
    <message>
        <source>%1 is too short for a mobile number.</source>
        <translation>%1太短，不是手机号码。</translation>
    </message>
    <message>
        <source>%1 is too long for a mobile number.</source>
        <translation>%1太长，不是手机号码。</translation>
    </message>
    <message>
        <source>%1 is too short for a mobile number in %2.</source>
        <translation>%1太短，不是%2的手机号码。</translation>
    </message>
    <message>
        <source>%1 is too long for a mobile number in %2.</source>
        <translation>%1太长，不是%2的手机号码。</translation>
    </message>
    <message>
        <source>%1 is in no range of numbers that exists.</source>
        <translation>%1不在任何现有号段内。</translation>
    </message>
    <message>
        <source>%1 is in no range of numbers in %2 that exists.</source>
        <translation>%1不在%2的任何现有号段内。</translation>
    </message>
    <message>
        <source>not a mobile number</source>
        <translation>手机以外的号码</translation>
    </message>
    <message>
        <source>a toll-free number</source>
        <translation>免费电话号码</translation>
    </message>
    <message>
        <source>a premium-rate number</source>
        <translation>高资费号码</translation>
    </message>
    <message>
        <source>a shared-cost number</source>
        <translation>费用分摊号码</translation>
    </message>
    <message>
        <source>an internet telephone</source>
        <translation>网络电话</translation>
    </message>
    <message>
        <source>a personal forwarding number</source>
        <translation>个人转接号码</translation>
    </message>
    <message>
        <source>a pager</source>
        <translation>寻呼机</translation>
    </message>
    <message>
        <source>a company-wide number</source>
        <translation>企业统一号码</translation>
    </message>
    <message>
        <source>a voicemail box</source>
        <translation>语音信箱</translation>
    </message>
    <message>
        <source>a satellite or worldwide number</source>
        <translation>卫星电话或全球通用号码</translation>
    </message>
    <message>
        <source>A character here cannot be read as %1. Correct it, or save the file as UTF-8.</source>
        <translation>此行有一个字符无法按 %1 读取。请改正，或将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>A value here has more than 4 kB. Shorten it.</source>
        <translation>此行有一个值超过 4 kB。请缩短。</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and not closed. Close it, or write it twice inside quotation marks if it belongs to the value.</source>
        <translation>此行有一个引号没有闭合。请补上；如果引号属于值本身，请在引号内连写两个。</translation>
    </message>
    <message>
        <source>%1 for %2. A value with a separator in it needs quotation marks.</source>
        <comment>3 values, 2 columns</comment>
        <translation>此行有 %1，而名单有 %2。含有分隔符的值必须加引号。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>a sentence</comment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The braces opened at character %1 are not closed. Write }} after the name.</source>
        <translation>第 %1 个字符处的大括号没有闭合。请在名称后写 }}。</translation>
    </message>
    <message>
        <source>The braces at character %1 hold no name. Write {{name}}, or \{{ for braces.</source>
        <translation>第 %1 个字符处的大括号里没有名称。请写成 {{名称}}；要写大括号本身，请写 \{{。</translation>
    </message>
    <message>
        <source>The name at character %1 holds a brace or a line end. Write {{name}}.</source>
        <translation>第 %1 个字符处的名称含有大括号或换行。请写成 {{名称}}。</translation>
    </message>
    <message>
        <source>The value of “%1” is longer than %2 characters. Shorten it.</source>
        <translation>“%1”的值超过 %2 个字符。请缩短。</translation>
    </message>
    <message>
        <source>“%1” is empty, and the text has no fallback. Fill it in or write {{%1|fallback}}.</source>
        <translation>“%1”为空，正文也没有备用值。请填写，或写成 {{%1|备用值}}。</translation>
    </message>
    <message>
        <source>“%1” is empty, and the provider&apos;s template needs it. Fill it in.</source>
        <translation>“%1”为空，而服务商的模板需要它。请填写。</translation>
    </message>
    <message>
        <source>problem</source>
        <comment>heading of a column</comment>
        <translation>问题</translation>
    </message>
    <message>
        <source>“%1” at character %2 is no variable of this provider. Write variables as %3, as the provider approved them.</source>
        <translation>第 %2 个字符处的“%1”不是此服务商的变量。请按服务商批准的写法 %3 书写变量。</translation>
    </message>
</context>
<context>
    <name>heliograph::ProviderAssistant</name>
    <message>
        <source>Connect a provider</source>
        <translation>连接服务商</translation>
    </message>
    <message>
        <source>Nothing is kept before the last page.</source>
        <translation>在最后一页之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不连接</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Which provider</source>
        <translation>哪个服务商</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>账号名称</translation>
    </message>
    <message>
        <source>As campaigns and reports call it; it stays for good.</source>
        <translation>任务和报表中使用的名称，之后不可更改。</translation>
    </message>
    <message>
        <source>Id of the key</source>
        <translation>密钥编号</translation>
    </message>
    <message>
        <source>AccessKey id at Alibaba Cloud, SecretId at Tencent Cloud.</source>
        <translation>阿里云为 AccessKey ID，腾讯云为 SecretId。</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>It goes into the keychain of this workspace and is never shown again.</source>
        <translation>保存到此工作区的钥匙串中，之后不再显示。</translation>
    </message>
    <message>
        <source>Temporary token (may be left empty)</source>
        <translation>临时令牌（可留空）</translation>
    </message>
    <message>
        <source>How fast may it go? The provider tells what it allows this account. The new account starts paused: turn it on when its prices and templates are there.</source>
        <translation>可以多快？请查看服务商对此账号的允许值。新账号处于暂停状态：价格和模板就绪后再启用。</translation>
    </message>
    <message>
        <source>Add the provider</source>
        <translation>添加服务商</translation>
    </message>
    <message>
        <source>Give the account a name: campaigns choose it by that.</source>
        <translation>请为账号命名：任务按名称选择。</translation>
    </message>
    <message>
        <source>Enter the id of the key; the provider&apos;s console shows it.</source>
        <translation>请输入密钥编号，服务商控制台会显示。</translation>
    </message>
    <message>
        <source>Enter the secret that belongs to this id.</source>
        <translation>请输入与此编号对应的密钥。</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再次测试</translation>
    </message>
    <message>
        <source>Asking %1 with a call that cannot send…</source>
        <translation>正在用不会发送短信的请求测试 %1…</translation>
    </message>
    <message>
        <source>The test has to pass first; nothing is kept. Go back to correct what is wrong.</source>
        <translation>须先通过测试，没有保存任何内容。请返回更正。</translation>
    </message>
    <message>
        <source>Practise with the simulator</source>
        <translation>用模拟器练习</translation>
    </message>
    <message>
        <source>It answers as a provider does, and nothing leaves this computer. It needs no account and no key.</source>
        <translation>它像服务商一样应答，任何内容都不会离开本机。不需要账号和密钥。</translation>
    </message>
    <message>
        <source>%1 (2)</source>
        <comment>the name of a second account</comment>
        <translation>%1（2）</translation>
    </message>
</context>
<context>
    <name>heliograph::ProviderDetails</name>
    <message>
        <source>Not tested since this window opened.</source>
        <translation>此窗口打开后尚未测试。</translation>
    </message>
    <message>
        <source>Tested at %1:
%2</source>
        <translation>测试于 %1：
%2</translation>
    </message>
</context>
<context>
    <name>heliograph::ProviderPanel</name>
    <message>
        <source>%1: %2</source>
        <comment>a setting and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change the account…</source>
        <translation>更改账号…</translation>
    </message>
    <message>
        <source>Change how it sends…</source>
        <translation>更改发送方式…</translation>
    </message>
    <message>
        <source>Change how receipts come…</source>
        <translation>更改回执方式…</translation>
    </message>
    <message>
        <source>Show the address for receipts</source>
        <translation>显示回执地址</translation>
    </message>
    <message>
        <source>Address for receipts</source>
        <translation>回执地址</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>A segment</source>
        <translation>每计费条</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>There is no price</source>
        <translation>没有价格</translation>
    </message>
    <message>
        <source>Without prices nothing can be estimated, and no budget of money can be kept.</source>
        <translation>没有价格就无法估算，也无法执行金额预算。</translation>
    </message>
    <message>
        <source>Import prices…</source>
        <translation>导入价格…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Changes of this account</source>
        <translation>此账号的更改</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>an account, its provider and its key</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Simulated: nothing leaves this computer.</source>
        <translation>模拟：没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>A provider that calls an address of ours needs one that it can reach from outside. Whoever knows it can pretend receipts, so give it to the provider only.</source>
        <translation>由服务商推送时，需要一个它能从外部访问的地址。知道该地址的人可以伪造回执，因此只告诉服务商。</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>No signature was entered</source>
        <translation>尚未录入签名</translation>
    </message>
    <message>
        <source>Enter what the provider has approved under Templates, so that campaigns are checked against it.</source>
        <translation>请在“模板”中录入服务商批准的内容，以便据此检查任务。</translation>
    </message>
</context>
<context>
    <name>heliograph::ProviderTable</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Provider accounts</source>
        <translation>服务商账号</translation>
    </message>
    <message>
        <source>No provider is connected</source>
        <translation>没有连接服务商</translation>
    </message>
    <message>
        <source>Connect a provider…</source>
        <translation>连接服务商…</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>Messages go out through an account at a provider. Connecting one takes its name, its key and a test that sends nothing. The simulator needs no account and no key, and is there to practise with.</source>
        <translation>短信通过服务商账号发出。连接账号需要名称、密钥和一次不发送任何内容的测试。模拟器不需要账号和密钥，可用来练习。</translation>
    </message>
</context>
<context>
    <name>heliograph::ProviderWords</name>
    <message>
        <source>Alibaba Cloud</source>
        <translation>阿里云</translation>
    </message>
    <message>
        <source>Tencent Cloud</source>
        <translation>腾讯云</translation>
    </message>
    <message>
        <source>Sends by approved template to mainland China, by template or with your own text abroad. Can be asked afterwards what became of a message. You need an AccessKey.</source>
        <translation>中国大陆使用已批准的模板，境外可用模板或自有文本。事后可查询短信结果。需要 AccessKey。</translation>
    </message>
    <message>
        <source>Sends by approved template, to mainland China and abroad. Can be asked afterwards what became of a message. You need a SecretId, its SecretKey and the SdkAppId of an application.</source>
        <translation>使用已批准的模板，可发往中国大陆和境外。事后可查询短信结果。需要 SecretId、SecretKey 和应用的 SdkAppId。</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Working: messages go through it.</source>
        <translation>工作中：短信通过它发出。</translation>
    </message>
    <message>
        <source>Paused since it was added: turn it on when everything is set.</source>
        <translation>添加后处于暂停：设置完成后再启用。</translation>
    </message>
    <message>
        <source>Held because %1.</source>
        <translation>暂缓，原因：%1。</translation>
    </message>
    <message>
        <source>no key id</source>
        <translation>没有密钥编号</translation>
    </message>
    <message>
        <source>key id ends …%1</source>
        <translation>密钥编号末尾 …%1</translation>
    </message>
    <message>
        <source>Sends by templates that it has approved.</source>
        <translation>使用其批准的模板发送。</translation>
    </message>
    <message>
        <source>Does not know templates of its own.</source>
        <translation>没有自己的模板。</translation>
    </message>
    <message>
        <source>Sends our own text, to every country.</source>
        <translation>可发送自有文本，面向所有国家/地区。</translation>
    </message>
    <message>
        <source>Sends our own text, except to mainland China: there only by template.</source>
        <translation>可发送自有文本，中国大陆除外：那里只能用模板。</translation>
    </message>
    <message>
        <source>Does not send our own text: only its templates.</source>
        <translation>不发送自有文本：只能用其模板。</translation>
    </message>
    <message numerus="yes">
        <source>Takes up to %Ln people in one request by template.</source>
        <translation>
            <numerusform>模板方式每次请求最多 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody in one request has the same values.</source>
        <translation>一次请求中所有人的变量相同。</translation>
    </message>
    <message numerus="yes">
        <source>Can be asked afterwards what became of a message, %Ln day(s) back.</source>
        <translation>
            <numerusform>事后可查询短信结果，最多 %Ln 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be asked afterwards what became of a message.</source>
        <translation>事后无法查询短信结果。</translation>
    </message>
    <message>
        <source>Its receipts can be fetched, or it calls an address of ours.</source>
        <translation>回执可以拉取，或由其推送到我们的地址。</translation>
    </message>
    <message>
        <source>Its receipts come by asking, or it calls an address of ours.</source>
        <translation>回执通过查询得到，或由其推送到我们的地址。</translation>
    </message>
    <message>
        <source>Replies of people can be fetched.</source>
        <translation>回复可以拉取。</translation>
    </message>
    <message>
        <source>Replies of people come only if it calls an address of ours.</source>
        <translation>只有其推送到我们的地址才会有回复。</translation>
    </message>
    <message>
        <source>Cannot call back a message that it has accepted.</source>
        <translation>已接受的短信无法撤回。</translation>
    </message>
    <message>
        <source>That it does not know a message proves nothing: a person decides on unknown outcomes.</source>
        <translation>查询不到并不能证明什么：结果未知由人决定。</translation>
    </message>
    <message>
        <source>That it does not know a message after a while counts as evidence that it was not sent.</source>
        <translation>一段时间后查询不到，可作为未发送的证据。</translation>
    </message>
    <message>
        <source>Pause %1?</source>
        <translation>暂停 %1？</translation>
    </message>
    <message>
        <source>Nobody is sent to through it until somebody turns it on again. Who waits is kept, and receipts still come.</source>
        <translation>在有人重新启用之前，不会通过它发送。等待的会保留，回执仍会到达。</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>Delete %1 and its key?</source>
        <translation>删除 %1 及其密钥？</translation>
    </message>
    <message>
        <source>Nothing can be sent through it any more, and its key is gone for good. The history keeps its name.</source>
        <translation>不能再通过它发送，密钥永久删除。历史保留其名称。</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Clock: the provider does not tell its time.</source>
        <translation>时钟：服务商没有提供时间。</translation>
    </message>
    <message>
        <source>Clock: this computer&apos;s differs by less than a minute.</source>
        <translation>时钟：本机相差不到一分钟。</translation>
    </message>
    <message>
        <source>Clock: this computer&apos;s is %1 ahead. Correct the clock; the key may be right.</source>
        <translation>时钟：本机快 %1。请校正时钟；密钥可能是对的。</translation>
    </message>
    <message>
        <source>Clock: this computer&apos;s is %1 behind. Correct the clock; the key may be right.</source>
        <translation>时钟：本机慢 %1。请校正时钟；密钥可能是对的。</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>Connection: it answered.</source>
        <translation>连接：已应答。</translation>
    </message>
    <message>
        <source>Secure: its certificate is trusted.</source>
        <translation>安全：证书可信。</translation>
    </message>
    <message>
        <source>Secure: not needed, as nothing leaves this computer.</source>
        <translation>安全：不需要，因为没有内容离开本机。</translation>
    </message>
    <message>
        <source>Key: accepted. %1</source>
        <translation>密钥：已接受。%1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>Balance: this provider does not tell it here.</source>
        <translation>余额：此服务商在此不提供。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Only if it is not the provider&apos;s usual one.</source>
        <translation>仅在不是默认主机时填写。</translation>
    </message>
    <message>
        <source>AccessKey id</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>SecretId</source>
        <translation>SecretId</translation>
    </message>
    <message>
        <source>SdkAppId of the application</source>
        <translation>应用的 SdkAppId</translation>
    </message>
    <message>
        <source>Digits, from the provider&apos;s console.</source>
        <translation>数字，见服务商控制台。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>As in ap-guangzhou or eu-central-1.</source>
        <translation>如 ap-guangzhou 或 eu-central-1。</translation>
    </message>
    <message>
        <source>Signature or sender</source>
        <translation>签名或发送方</translation>
    </message>
    <message>
        <source>When a campaign names none.</source>
        <translation>任务没有指定时使用。</translation>
    </message>
    <message>
        <source>Sender outside mainland China</source>
        <translation>中国大陆以外的发送方</translation>
    </message>
    <message>
        <source>Language of the provider&apos;s answers</source>
        <translation>服务商应答的语言</translation>
    </message>
    <message>
        <source>Way of sending</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>SendSms sends the same values to many.</source>
        <translation>SendSms 向多人发送相同的变量。</translation>
    </message>
    <message>
        <source>Segments a second</source>
        <translation>每秒计费条数</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Questions a second</source>
        <translation>每秒查询数</translation>
    </message>
    <message>
        <source>About what became of messages.</source>
        <translation>查询短信结果。</translation>
    </message>
    <message>
        <source>Requests under way at once</source>
        <translation>同时进行的请求数</translation>
    </message>
    <message>
        <source>People per request</source>
        <translation>每次请求人数</translation>
    </message>
    <message>
        <source>1: a lost answer leaves one outcome unknown. 100: it leaves a hundred.</source>
        <translation>1：丢失一次应答只有一个结果未知。100：则有一百个。</translation>
    </message>
    <message>
        <source>Longest wait for an answer, in milliseconds</source>
        <translation>等待应答的最长时间（毫秒）</translation>
    </message>
    <message>
        <source>Ask about an unknown outcome after, in seconds</source>
        <translation>多少秒后查询结果未知</translation>
    </message>
    <message>
        <source>Rising, with commas: 20,60,180</source>
        <translation>递增，用逗号分隔：20,60,180</translation>
    </message>
    <message>
        <source>Waiting time before an absence counts as evidence, in seconds</source>
        <translation>查询不到可作为证据前的等待时间（秒）</translation>
    </message>
    <message>
        <source>Less than 1200 makes a second text likelier.</source>
        <translation>少于 1200 会增加重复发送的可能。</translation>
    </message>
    <message>
        <source>Time between two absences, in seconds</source>
        <translation>两次查询不到的间隔（秒）</translation>
    </message>
    <message>
        <source>Less than 60 makes a second text likelier.</source>
        <translation>少于 60 会增加重复发送的可能。</translation>
    </message>
    <message>
        <source>Why these waiting times are shorter</source>
        <translation>为何缩短等待时间</translation>
    </message>
    <message>
        <source>Kept in the audit log.</source>
        <translation>记入审计日志。</translation>
    </message>
    <message>
        <source>A rule closes an unknown outcome after, in seconds</source>
        <translation>多少秒后按规则将结果未知结案</translation>
    </message>
    <message>
        <source>Asking about receipts</source>
        <translation>查询回执</translation>
    </message>
    <message>
        <source>Receipts are believed from</source>
        <translation>信任来自以下地址的回执</translation>
    </message>
    <message>
        <source>Addresses or networks with commas: 203.0.113.7, 203.0.113.0/24</source>
        <translation>地址或网段，用逗号分隔：203.0.113.7, 203.0.113.0/24</translation>
    </message>
    <message>
        <source>File of certificates to trust</source>
        <translation>受信任证书文件</translation>
    </message>
    <message>
        <source>Besides the system&apos;s own.</source>
        <translation>在系统证书之外。</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Never ask: receipts only come by call</source>
        <translation>从不查询：回执仅由服务商推送</translation>
    </message>
    <message>
        <source>Ask about every message</source>
        <translation>查询每条短信</translation>
    </message>
    <message>
        <source>Ask about a sample</source>
        <translation>抽样查询</translation>
    </message>
    <message>
        <source>One request goes to mainland China only, or abroad only.</source>
        <translation>一次请求只发往中国大陆，或只发往境外。</translation>
    </message>
    <message>
        <source>One person per request: a lost answer leaves one outcome unknown.</source>
        <translation>每次请求一人：丢失一次应答会使一个结果未知。</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln people in one request: a lost answer leaves as many outcomes unknown.</source>
        <translation>
            <numerusform>每次请求最多 %Ln 人：丢失一次应答会使同样多的结果未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its last receipt came at %1.</source>
        <translation>其最后一条回执到达于 %1。</translation>
    </message>
    <message>
        <source>No receipt has come from it lately.</source>
        <translation>近来没有收到它的回执。</translation>
    </message>
    <message>
        <source>It last called the address for receipts at %1.</source>
        <translation>它最近一次推送到回执地址是在 %1。</translation>
    </message>
    <message>
        <source>It has not called the address for receipts: what came was asked for. Enter the address below in its console if it is to call.</source>
        <translation>它没有推送到回执地址：收到的回执都是查询得来的。如需由它推送，请把下面的地址填入其控制台。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln receipt(s) fit no message so far. They are kept and tried again.</source>
        <translation>
            <numerusform>有 %Ln 条回执目前对不上任何短信。它们会保留并再次尝试。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a country and how many messages went there</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Without a price, by messages of the last 30 days: %1.</source>
        <translation>没有价格的国家/地区（按最近 30 天的短信数）：%1。</translation>
    </message>
    <message>
        <source>More than %1 receipts fit no message so far. They are kept and tried again.</source>
        <translation>目前有超过 %1 条回执对不上任何短信。它们会保留并再次尝试。</translation>
    </message>
</context>
<context>
    <name>heliograph::ProvidersView</name>
    <message>
        <source>Connect a provider…</source>
        <translation>连接服务商…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>替换密钥…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Select an account first.</source>
        <translation>请先选择账号。</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>It is being tested.</source>
        <translation>正在测试。</translation>
    </message>
    <message>
        <source>Asking %1 with a call that cannot send…</source>
        <translation>正在用不会发送短信的请求测试 %1…</translation>
    </message>
    <message>
        <source>The old key stays, as the new one did not pass:
%1</source>
        <translation>新密钥未通过，保留旧密钥：
%1</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Duplicate without key…</source>
        <translation>复制（不含密钥）…</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Messages of the last hour</source>
        <translation>最近一小时的短信</translation>
    </message>
</context>
<context>
    <name>heliograph::QueueGroups</name>
    <message>
        <source>Who has not gone</source>
        <translation>尚未发出的</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可以做什么</translation>
    </message>
    <message>
        <source>Nobody is held</source>
        <translation>没有人被暂缓</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>没有人在等待</translation>
    </message>
    <message>
        <source>What waits is only waiting for its turn.</source>
        <translation>等待的只是在排队。</translation>
    </message>
    <message>
        <source>Everybody who is due has gone.</source>
        <translation>到时的都已发出。</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>最多的在前</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more group(s)</source>
        <translation>
            <numerusform>另有 %Ln 组</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, group, folded</source>
        <translation>%1，分组，已折叠</translation>
    </message>
    <message>
        <source>%1, group, unfolded</source>
        <translation>%1，分组，已展开</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Show who is held</source>
        <translation>查看暂缓的</translation>
    </message>
    <message>
        <source>Show who waits</source>
        <translation>查看等待的</translation>
    </message>
    <message>
        <source>Open campaign</source>
        <translation>打开任务</translation>
    </message>
    <message>
        <source>Enter or a double-click shows them</source>
        <translation>按回车或双击即可显示</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示这些</translation>
    </message>
</context>
<context>
    <name>heliograph::QueueView</name>
    <message>
        <source>Live queue</source>
        <translation>实时队列</translation>
    </message>
    <message>
        <source>No provider yet</source>
        <translation>还没有服务商</translation>
    </message>
    <message>
        <source>A lane is one provider account: its queue and its pace.</source>
        <translation>通道是一个服务商账号：它的队列和速度。</translation>
    </message>
    <message>
        <source>Connect a provider</source>
        <translation>连接服务商</translation>
    </message>
    <message>
        <source>Its messages</source>
        <translation>它的短信</translation>
    </message>
    <message>
        <source>Pause the lane %1?</source>
        <translation>暂停通道 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Nothing more leaves through it. %Ln message(s) wait there and are kept.</source>
        <translation>
            <numerusform>不再通过它发出。%Ln 条短信在其中等待，会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause lane</source>
        <translation>暂停通道</translation>
    </message>
    <message>
        <source>Keep it going</source>
        <translation>保持运行</translation>
    </message>
    <message>
        <source>Segments a second, by provider, since this window looks</source>
        <translation>打开此窗口以来各服务商的每秒计费条数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people moved.</source>
        <translation>
            <numerusform>已移动 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Why has this not gone?</source>
        <translation>为什么没有发出？</translation>
    </message>
</context>
<context>
    <name>heliograph::ReasonDialog</name>
    <message>
        <source>Counting…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Why messages have not gone or came to nothing</source>
        <translation>短信未发送或未成功的原因</translation>
    </message>
    <message>
        <source>Counts are of the campaign that is chosen, whatever the period.</source>
        <translation>数量为所选发送任务的数量，不限时段。</translation>
    </message>
    <message>
        <source>Counts are of all messages, whatever the period.</source>
        <translation>数量为所有短信的数量，不限时段。</translation>
    </message>
    <message>
        <source>Show these messages</source>
        <translation>显示这些短信</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing is held, and nothing came to nothing.</source>
        <translation>没有暂缓的短信，也没有未成功的短信。</translation>
    </message>
    <message>
        <source>Held, for now</source>
        <translation>目前暂缓</translation>
    </message>
    <message>
        <source>Skipped by a rule</source>
        <translation>被规则跳过</translation>
    </message>
    <message>
        <source>Too fast for a provider</source>
        <translation>对服务商来说过快</translation>
    </message>
    <message>
        <source>The person: number, or a limit that protects it</source>
        <translation>收件人：号码，或保护该号码的限制</translation>
    </message>
    <message>
        <source>The account: key, money or clock</source>
        <translation>账号：密钥、余额或时钟</translation>
    </message>
    <message>
        <source>The content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The route: template, signature or country</source>
        <translation>路由：模板、签名或国家/地区</translation>
    </message>
    <message>
        <source>Other codes, also of carriers</source>
        <translation>其他代码，包括运营商代码</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many, and why</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>heliograph::ReceiptText</name>
    <message>
        <source>not looked at yet</source>
        <translation>尚未处理</translation>
    </message>
    <message>
        <source>moved its message</source>
        <translation>已更新对应短信</translation>
    </message>
    <message>
        <source>says what was known</source>
        <translation>与已知结果相同</translation>
    </message>
    <message>
        <source>receipts disagree; nothing was changed</source>
        <translation>回执互相矛盾；未作任何更改</translation>
    </message>
    <message>
        <source>one segment; the others are awaited</source>
        <translation>仅一个计费条；等待其余各条</translation>
    </message>
    <message>
        <source>the provider does not know</source>
        <translation>服务商也不清楚</translation>
    </message>
    <message>
        <source>fits no message</source>
        <translation>没有对应的短信</translation>
    </message>
    <message>
        <source>an id of ours, but another number</source>
        <translation>编号是我们的，但号码不符</translation>
    </message>
    <message>
        <source>fits several messages</source>
        <translation>对应多条短信</translation>
    </message>
    <message>
        <source>would prove more than its source may</source>
        <translation>所证明的内容超出其来源的可信程度</translation>
    </message>
</context>
<context>
    <name>heliograph::ReleaseDialog</name>
    <message numerus="yes">
        <source>%Ln message(s) are kept.</source>
        <translation>
            <numerusform>%Ln 条短信已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Release campaign by campaign: each is paused, and resumed by hand</source>
        <translation>逐个任务解除：先全部暂停，再手动恢复</translation>
    </message>
    <message>
        <source>Release everything at once</source>
        <translation>一次全部解除</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>Release the emergency stop</source>
        <translation>解除紧急停发</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) become due at once</source>
        <translation>
            <numerusform>%Ln 条短信会立即到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, in %Ln campaign(s).</source>
        <translation>
            <numerusform>，涉及 %Ln 个任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Keep everything stopped</source>
        <translation>保持停发</translation>
    </message>
    <message numerus="yes">
        <source>Give a reason of at least %Ln characters. It is kept with the release.</source>
        <translation>
            <numerusform>请填写至少 %Ln 个字符的原因，它会与解除一起保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>身份验证器代码</translation>
    </message>
    <message>
        <source>Enter the code that the app shows now.</source>
        <translation>请输入应用现在显示的代码。</translation>
    </message>
</context>
<context>
    <name>heliograph::ReplyList</name>
    <message>
        <source>opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>may mean “no more”</source>
        <translation>可能表示不再接收</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>分派给</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Which replies</source>
        <translation>哪些回复</translation>
    </message>
    <message>
        <source>Open replies</source>
        <translation>未处理的回复</translation>
    </message>
    <message>
        <source>Open, assigned to me</source>
        <translation>未处理，分派给我的</translation>
    </message>
    <message>
        <source>Open, assigned to nobody</source>
        <translation>未处理，未分派的</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>退订</translation>
    </message>
    <message>
        <source>May mean “no more”</source>
        <translation>可能表示不再接收</translation>
    </message>
    <message>
        <source>Answering nothing of ours</source>
        <translation>不对应我们的短信</translation>
    </message>
    <message>
        <source>All replies</source>
        <translation>全部回复</translation>
    </message>
    <message>
        <source>No replies</source>
        <translation>没有回复</translation>
    </message>
    <message>
        <source>What people text back to a campaign comes here, from every provider.</source>
        <translation>收件人对任务的回复会从各服务商汇集到这里。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有内容</translation>
    </message>
    <message>
        <source>Choose other replies above.</source>
        <translation>请在上方选择其他回复。</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>none of ours</source>
        <translation>无对应</translation>
    </message>
</context>
<context>
    <name>heliograph::ReportBar</name>
    <message>
        <source>&amp;Period</source>
        <translation>时段(&amp;P)</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>从(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Compa&amp;re with</source>
        <translation>对比(&amp;R)</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>服务商(&amp;V)</translation>
    </message>
    <message>
        <source>Cou&amp;ntry</source>
        <translation>国家/地区(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>发送任务(&amp;C)</translation>
    </message>
    <message>
        <source>B&amp;y</source>
        <translation>步长(&amp;Y)</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>全部服务商</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>所有国家/地区</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Compared with: %1</source>
        <translation>对比：%1</translation>
    </message>
</context>
<context>
    <name>heliograph::ReportChoice</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
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
        <source>From … to …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>The time before</source>
        <translation>此前同样长的时段</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>一周前</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>一年前</translation>
    </message>
</context>
<context>
    <name>heliograph::ReportDialog</name>
    <message>
        <source>Save this report?</source>
        <translation>保存这份报告？</translation>
    </message>
    <message>
        <source>The report as it is saved</source>
        <translation>将要保存的报告</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>This is everything that is saved. Nothing is sent anywhere.</source>
        <translation>保存的就是这些内容，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Texts (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>heliograph::ReportFiles</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>保存数字</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>保存“%1”</translation>
    </message>
    <message>
        <source>“%1” is being written…</source>
        <translation>正在写入“%1”…</translation>
    </message>
    <message>
        <source>“%1” is written.</source>
        <translation>已写入“%1”。</translation>
    </message>
    <message>
        <source>The pages go to the printer…</source>
        <translation>正在将页面送往打印机…</translation>
    </message>
    <message>
        <source>The report is printed.</source>
        <translation>报告已打印。</translation>
    </message>
    <message>
        <source>Chart %1 of %2 is being drawn…</source>
        <translation>正在绘制第 %1 张图，共 %2 张…</translation>
    </message>
</context>
<context>
    <name>heliograph::ReportPaper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>heliograph::ReportPhrases</name>
    <message>
        <source>%1 sent</source>
        <comment>messages</comment>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <comment>a share</comment>
        <translation>已送达 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a share, and how it changed</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 no receipt</source>
        <comment>a share</comment>
        <translation>无回执 %1</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <comment>a count</comment>
        <translation>已送达 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <comment>95 percent are delivered in at most</comment>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message numerus="yes">
        <source>%Ln opt-out(s)</source>
        <translation>
            <numerusform>%Ln 个退订</numerusform>
        </translation>
    </message>
    <message>
        <source>opt-outs %1</source>
        <comment>a share</comment>
        <translation>退订 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a period</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>The pattern of a date in full, as QLocale::toString() reads it.</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>The pattern of a day and a month, as QLocale::toString() reads it.</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>a date, a time and a zone</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many of a few messages</comment>
        <translation>%2 条中的 %1 条</translation>
    </message>
</context>
<context>
    <name>heliograph::ReportsView</name>
    <message>
        <source>Currency of the costs</source>
        <translation>费用的币种</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Save &amp;figures…</source>
        <translation>保存数字(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>保存报告(&amp;R)…</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有短信</translation>
    </message>
    <message>
        <source>Heliograph, %1</source>
        <translation>Heliograph，%1</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>报告已保存。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>A report is being written or printed. Wait until that is done.</source>
        <translation>正在写入或打印一份报告，请等待完成。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>The report “%1” is replaced.</source>
        <translation>报告“%1”已被替换。</translation>
    </message>
</context>
<context>
    <name>heliograph::ResendDialog</name>
    <message>
        <source>the cause stays</source>
        <translation>原因依然存在</translation>
    </message>
    <message>
        <source>not chosen above</source>
        <translation>上面没有选择</translation>
    </message>
    <message>
        <source>it may have arrived</source>
        <translation>可能已送达</translation>
    </message>
    <message>
        <source>decide these first, in Unknown outcomes</source>
        <translation>请先在“结果未知”中决定</translation>
    </message>
    <message>
        <source>has not ended yet</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>People</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果如何</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Also who was not delivered, by the carrier&apos;s own word</source>
        <translation>也包括运营商明确说未送达的人</translation>
    </message>
    <message>
        <source>Also who was cancelled before it was sent</source>
        <translation>也包括发送前已取消的人</translation>
    </message>
    <message>
        <source>%1, again</source>
        <translation>%1（重发）</translation>
    </message>
    <message>
        <source>Resend %1</source>
        <translation>重发 %1</translation>
    </message>
    <message>
        <source>Name of the new draft</source>
        <translation>新草稿的名称</translation>
    </message>
    <message>
        <source>Will get it</source>
        <translation>会收到</translation>
    </message>
    <message>
        <source>Will not get it</source>
        <translation>不会收到</translation>
    </message>
    <message>
        <source>Only people who surely got nothing are written to again. Who is on the suppression list by now, or in another resend, is left out.</source>
        <translation>只向确实没有收到的人重发。已在禁发名单或其他重发中的人会略过。</translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation>创建草稿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计算…</translation>
    </message>
    <message numerus="yes">
        <source>Create draft for %Ln people</source>
        <translation>
            <numerusform>为 %Ln 人创建草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would get it</source>
        <translation>没有人会收到</translation>
    </message>
</context>
<context>
    <name>heliograph::ResendText</name>
    <message>
        <source>%1, written off</source>
        <translation>%1，已核销</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>heliograph::RestoreText</name>
    <message>
        <source>The database is older than what was sent from it: it ends with attempt %1 in start %2 of the engine, the journal with attempt %3 in start %4. An older copy was put back.</source>
        <translation>数据库比已发送的内容旧：它止于引擎第 %2 次启动的第 %1 次尝试，而发送日志止于第 %4 次启动的第 %3 次尝试。有人放回了旧副本。</translation>
    </message>
    <message>
        <source>The database is older than what was sent from it: it ends with start %1 of the engine, the secret store remembers start %2. An older copy of the whole workspace was put back, its journal included.</source>
        <translation>数据库比已发送的内容旧：它止于引擎第 %1 次启动，而密钥库记得第 %2 次启动。有人放回了整个工作区的旧副本，连同其发送日志。</translation>
    </message>
    <message>
        <source>Messages were sent from this database, and there is no journal of that beside it. It was probably copied here. Make sure that the original does not send any more.</source>
        <translation>曾从该数据库发送短信，但旁边没有相应的发送日志。它很可能是复制到这里的。请确保原数据库不再发送。</translation>
    </message>
    <message>
        <source>Another computer sent from this database last, so it was copied or moved here. Make sure that the other one does not send any more.</source>
        <translation>上一次是另一台计算机从该数据库发送，因此它是复制或移动到这里的。请确保另一台不再发送。</translation>
    </message>
    <message>
        <source>The file of this database was made after it last sent, so it was copied, restored or moved to another disk. Make sure that the original does not send any more.</source>
        <translation>该数据库的文件是在上次发送之后产生的，因此它是复制、恢复或移动到另一磁盘的。请确保原数据库不再发送。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) that left since are entered as outcome unknown. They are asked about and not sent again by themselves.</source>
        <translation>
            <numerusform>之后发出的 %Ln 条短信已登记为结果未知。系统会查询它们，不会自动再次发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s) of messages that had ended or were tried again are entered.</source>
        <translation>
            <numerusform>已登记 %Ln 次属于已结束或已重试短信的尝试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) left for campaign %1, created at %2, which this database does not have. Before that campaign is made again, find out who got it.</source>
        <translation>
            <numerusform>任务 %1（创建于 %2）已发出 %Ln 条短信，但该数据库中没有此任务。在重新创建该任务之前，请先查明谁已收到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) that could send are paused, with %1 people waiting. What left and is not in the journal is among them: resume or cancel each campaign by itself.</source>
        <translation>
            <numerusform>%Ln 个可能发送的任务已暂停，共有 %1 人等待。已发出但不在发送日志中的也在其中：请逐个恢复或取消任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal has not been entered completely. Start the engine once to go on.</source>
        <translation>发送日志尚未全部登记。请启动一次引擎以继续。</translation>
    </message>
</context>
<context>
    <name>heliograph::RightsDialog</name>
    <message>
        <source>Roles and rights</source>
        <translation>角色与权限</translation>
    </message>
    <message>
        <source>“own” means one&apos;s own campaigns and what belongs to them; “two people” that a second person with the same right confirms. Roles protect what the program does; they do not protect against somebody who can write the workspace&apos;s files.</source>
        <translation>“仅自己的”指自己的任务及其内容；“两人”指须由另一位有同样权限的人确认。角色保护程序的操作，不能防止能够写入工作区文件的人。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>heliograph::RoleBoxes</name>
    <message>
        <source>The first person of a workspace is an admin, who adds the others.</source>
        <translation>工作区的第一个人是管理员，由其添加其他人。</translation>
    </message>
</context>
<context>
    <name>heliograph::RoleText</name>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Composes campaigns, submits them and follows them.</source>
        <translation>编写、提交并跟踪任务。</translation>
    </message>
    <message>
        <source>Approves what others submit, stops and releases sending, settles unknown outcomes.</source>
        <translation>审批他人提交的任务，停止和解除发送，处理结果未知。</translation>
    </message>
    <message>
        <source>Connects providers, sets limits and rules, and decides who may do what.</source>
        <translation>连接服务商，设置限制与规则，决定谁可以做什么。</translation>
    </message>
    <message>
        <source>Looks at everything, with numbers masked, and changes nothing.</source>
        <translation>查看一切，号码隐去，不作任何更改。</translation>
    </message>
    <message>
        <source>see full numbers and texts</source>
        <translation>查看完整号码和内容</translation>
    </message>
    <message>
        <source>reveal one number at a time, with a reason</source>
        <translation>逐个显示号码，需说明原因</translation>
    </message>
    <message>
        <source>export full numbers</source>
        <translation>导出完整号码</translation>
    </message>
    <message>
        <source>write drafts and import lists</source>
        <translation>编写草稿、导入名单</translation>
    </message>
    <message>
        <source>submit campaigns for approval</source>
        <translation>提交任务审批</translation>
    </message>
    <message>
        <source>give urgent priority</source>
        <translation>设为紧急优先</translation>
    </message>
    <message>
        <source>approve, return and reject, never one&apos;s own</source>
        <translation>批准、退回和驳回（不包括自己的）</translation>
    </message>
    <message>
        <source>pause a campaign</source>
        <translation>暂停任务</translation>
    </message>
    <message>
        <source>start and resume a campaign</source>
        <translation>启动和恢复任务</translation>
    </message>
    <message>
        <source>cancel a campaign</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>continue or stop at the canary gate</source>
        <translation>在试发观察中决定继续或停止</translation>
    </message>
    <message>
        <source>decide on what is too late</source>
        <translation>决定过期的任务</translation>
    </message>
    <message>
        <source>draft a resend</source>
        <translation>起草重发</translation>
    </message>
    <message>
        <source>draft a continuous campaign</source>
        <translation>起草持续任务</translation>
    </message>
    <message>
        <source>stop all sending</source>
        <translation>停止所有发送</translation>
    </message>
    <message>
        <source>release the emergency stop</source>
        <translation>解除紧急停发</translation>
    </message>
    <message>
        <source>pause and resume a lane</source>
        <translation>暂停和恢复通道</translation>
    </message>
    <message>
        <source>move waiting messages to another lane</source>
        <translation>把等待的短信移到其他通道</translation>
    </message>
    <message>
        <source>see the live queue</source>
        <translation>查看实时队列</translation>
    </message>
    <message>
        <source>have unknown outcomes asked about again</source>
        <translation>再次查询结果未知的短信</translation>
    </message>
    <message>
        <source>treat an unknown outcome as sent, or write it off</source>
        <translation>把结果未知视为已提交或核销</translation>
    </message>
    <message>
        <source>send an unknown one again</source>
        <translation>再次发送结果未知的短信</translation>
    </message>
    <message>
        <source>decide before the waiting time is over</source>
        <translation>在等待时间结束前决定</translation>
    </message>
    <message>
        <source>search the history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>export the history without full numbers</source>
        <translation>导出历史（不含完整号码）</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>查看报表</translation>
    </message>
    <message>
        <source>import and edit lists of people</source>
        <translation>导入和编辑名单</translation>
    </message>
    <message>
        <source>erase a person</source>
        <translation>遗忘某人</translation>
    </message>
    <message>
        <source>add to the suppression list</source>
        <translation>加入禁发名单</translation>
    </message>
    <message>
        <source>remove up to 100 from the suppression list</source>
        <translation>从禁发名单移除至多 100 个</translation>
    </message>
    <message>
        <source>remove more than 100 from the suppression list</source>
        <translation>从禁发名单移除超过 100 个</translation>
    </message>
    <message>
        <source>read replies</source>
        <translation>阅读回复</translation>
    </message>
    <message>
        <source>deal with replies</source>
        <translation>处理回复</translation>
    </message>
    <message>
        <source>edit own texts</source>
        <translation>编辑自有文本</translation>
    </message>
    <message>
        <source>enter what providers say of templates</source>
        <translation>录入服务商对模板的结论</translation>
    </message>
    <message>
        <source>see providers and prices</source>
        <translation>查看服务商和价格</translation>
    </message>
    <message>
        <source>change and remove providers</source>
        <translation>更改和移除服务商</translation>
    </message>
    <message>
        <source>set provider keys</source>
        <translation>设置服务商密钥</translation>
    </message>
    <message>
        <source>make limits stricter</source>
        <translation>收紧限制</translation>
    </message>
    <message>
        <source>make limits looser</source>
        <translation>放宽限制</translation>
    </message>
    <message>
        <source>make content rules stricter</source>
        <translation>收紧内容规则</translation>
    </message>
    <message>
        <source>make content rules weaker</source>
        <translation>放宽内容规则</translation>
    </message>
    <message>
        <source>let a held text go</source>
        <translation>放行被暂缓的内容</translation>
    </message>
    <message>
        <source>add, deactivate and reset users</source>
        <translation>添加、停用和重置用户</translation>
    </message>
    <message>
        <source>grant the rights of supervisors and admins</source>
        <translation>授予主管和管理员权限</translation>
    </message>
    <message>
        <source>see the audit log</source>
        <translation>查看审计日志</translation>
    </message>
    <message>
        <source>export the audit log</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>manage nodes</source>
        <translation>管理节点</translation>
    </message>
    <message>
        <source>change workspace settings</source>
        <translation>更改工作区设置</translation>
    </message>
    <message>
        <source>change retention, encryption and sign-in rules</source>
        <translation>更改保留、加密和登录规则</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>own</source>
        <translation>仅自己的</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>两人</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Nobody can do this here.</source>
        <translation>这里没有人可以这样做。</translation>
    </message>
    <message>
        <source>Only these roles may %2: %1.</source>
        <extracomment>%1 is a list of roles</extracomment>
        <translation>只有这些角色可以%2：%1。</translation>
    </message>
</context>
<context>
    <name>heliograph::RouteSection</name>
    <message>
        <source>3  Sender and route</source>
        <translation>3  发送方与路由</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Decides quiet hours, limits for each person, and how to opt out.</source>
        <translation>决定免打扰时段、每人限制和退订方式。</translation>
    </message>
    <message>
        <source>Providers, in the order in which they are used</source>
        <translation>服务商（按使用顺序）</translation>
    </message>
    <message>
        <source>The next one takes what the one before surely did not, never what may have gone.</source>
        <translation>后一个只接手前一个确实没有发送的，绝不接手可能已发出的。</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Signature or sender</source>
        <translation>签名或发送方</translation>
    </message>
    <message>
        <source>What people see as the origin.</source>
        <translation>收件人看到的来源。</translation>
    </message>
    <message>
        <source>The provider account&apos;s own</source>
        <translation>服务商账号的默认值</translation>
    </message>
    <message>
        <source>There is no provider yet. An admin adds one in Providers.</source>
        <translation>还没有服务商。管理员可在“服务商”中添加。</translation>
    </message>
    <message>
        <source>Choose the provider that sends it.</source>
        <translation>请选择发送的服务商。</translation>
    </message>
    <message>
        <source>%1 via %2</source>
        <comment>sender via providers</comment>
        <translation>%1，经 %2</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>无签名</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between providers</comment>
        <translation>，然后 </translation>
    </message>
</context>
<context>
    <name>heliograph::RuleListDialog</name>
    <message>
        <source>Change the list %1</source>
        <translation>更改词表 %1</translation>
    </message>
    <message>
        <source>A new list of content rules</source>
        <translation>新建内容规则列表</translation>
    </message>
    <message>
        <source>An entry a line beneath a heading; # begins a comment. [block], [second look], [note]: words and phrases, casino* finds casinos as well. [allow]: phrases in which none of those counts. [credentials], [urgency], [code requests]: the words of phishing. [allowed links], [shorteners]: hosts. [brands]: a name, and after = its own hosts. [rules]: how much other rules mind, as in shortener = block; second look, note, off.</source>
        <translation>标题下每行一项；# 开始注释。[block]、[second look]、[note]：词和短语，casino* 也匹配 casinos。[allow]：不计入上述的短语。[credentials]、[urgency]、[code requests]：钓鱼用语。[allowed links]、[shorteners]：主机。[brands]：名称，= 后为其主机。[rules]：其他规则的程度，如 shortener = block；second look、note、off。</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不生效</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>列表名称</translation>
    </message>
    <message>
        <source>Only in this country (may be left empty)</source>
        <translation>仅适用于此国家/地区（可留空）</translation>
    </message>
    <message>
        <source>In two letters, as in CN. Empty: everywhere.</source>
        <translation>两个字母，如 CN。留空：所有地方。</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Try on recent texts</source>
        <translation>用最近的内容试验</translation>
    </message>
    <message>
        <source>Give the list a name. A list of that name gets a new version.</source>
        <translation>请为列表命名。同名列表会得到新版本。</translation>
    </message>
    <message>
        <source>“%1” is no country. Write it in two letters, as in CN.</source>
        <translation>“%1”不是国家/地区。请写两个字母，如 CN。</translation>
    </message>
    <message>
        <source>The newest texts are being looked at…</source>
        <translation>正在检查最新的内容…</translation>
    </message>
</context>
<context>
    <name>heliograph::RuleTrial</name>
    <message>
        <source>Win EUR 500 now at http://evil.example</source>
        <translation>立即赢取 500 欧元 http://evil.example</translation>
    </message>
    <message>
        <source>Test a text</source>
        <translation>测试内容</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Write a text to see what the rules in force find in it.</source>
        <translation>输入内容以查看现行规则会发现什么。</translation>
    </message>
    <message>
        <source>The newest texts are being looked at…</source>
        <translation>正在检查最新的内容…</translation>
    </message>
</context>
<context>
    <name>heliograph::RuleWords</name>
    <message>
        <source>everywhere</source>
        <translation>所有地方</translation>
    </message>
    <message>
        <source>No content rule minds it.</source>
        <translation>没有内容规则反对。</translation>
    </message>
    <message>
        <source>There is no message yet to try the rules on.</source>
        <translation>还没有短信可供试验。</translation>
    </message>
    <message numerus="yes">
        <source>The texts of the newest %Ln message(s) are known to their provider only.</source>
        <translation>
            <numerusform>最新 %Ln 条短信的内容只有服务商知道。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the newest %Ln text(s), </source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>最新 %Ln 条内容中，</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be forbidden, %2 would want a second look, and %3 would have a note.</source>
        <translation>%1 条会被禁止，%2 条需要复核，%3 条有提示。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are texts that only their provider knows.</source>
        <translation>
            <numerusform>另有 %Ln 条只有服务商知道内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>适用地区</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则数</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Lists of content rules in force</source>
        <translation>现行内容规则列表</translation>
    </message>
    <message>
        <source>No content rule is in force</source>
        <translation>没有现行的内容规则</translation>
    </message>
    <message>
        <source>Rules look at every text while it is composed and before it is sent: words, links, brands, card numbers. Heliograph comes with three lists to begin with.</source>
        <translation>规则在编写时和发送前检查每段内容：词语、链接、品牌、卡号。Heliograph 自带三个列表。</translation>
    </message>
    <message>
        <source>Put the lists that come along in force</source>
        <translation>启用自带的列表</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <source>Take the list %1 out of force?</source>
        <translation>停用列表 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln rule(s) mind nothing any more, from the next message on. Its versions stay and can be exported.</source>
        <translation>
            <numerusform>从下一条短信起，其 %Ln 条规则不再生效。版本会保留并可导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out of force</source>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>heliograph::RulesView</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The list that is selected</source>
        <translation>选中的列表</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>新建列表…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Try on recent texts</source>
        <translation>用最近的内容试验</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Put the lists that come along in force</source>
        <translation>启用自带的列表</translation>
    </message>
    <message>
        <source>Take out of force…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Changes of the rules</source>
        <translation>规则的更改</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a version and when it was made</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: out of force</source>
        <translation>%1：已停用</translation>
    </message>
    <message>
        <source>Select a list first.</source>
        <translation>请先选择列表。</translation>
    </message>
    <message>
        <source>Let texts pass that %1 minds now?</source>
        <translation>放行 %1 现在反对的内容？</translation>
    </message>
    <message>
        <source>What was written is weaker than the version in force: some texts that are forbidden or held now may go.</source>
        <translation>所写内容比现行版本宽松：一些现在被禁止或暂缓的内容可能会发出。</translation>
    </message>
    <message>
        <source>Put the weaker list in force</source>
        <translation>启用较宽松的列表</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续编写</translation>
    </message>
    <message>
        <source>Version %1 of %2 is in force.</source>
        <translation>%2 的版本 %1 已生效。</translation>
    </message>
    <message>
        <source>Import content rules</source>
        <translation>导入内容规则</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>文本 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export content rules</source>
        <translation>导出内容规则</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The list is in %1.</source>
        <translation>列表已写入 %1。</translation>
    </message>
    <message>
        <source>Content rules</source>
        <translation>内容规则</translation>
    </message>
</context>
<context>
    <name>heliograph::SavedAnswers</name>
    <message>
        <source>Keep this text as a saved answer…</source>
        <translation>将此文本存为已存回答…</translation>
    </message>
    <message>
        <source>Saved answers</source>
        <translation>已存回答</translation>
    </message>
    <message>
        <source>Put a saved text into the answer, or keep this one</source>
        <translation>把已存的文本放入回答，或保存当前文本</translation>
    </message>
    <message>
        <source>None yet: a notice without columns under Templates is one</source>
        <translation>还没有：“模板”中不含变量列的通知即可作为已存回答</translation>
    </message>
</context>
<context>
    <name>heliograph::SavedReports</name>
    <message>
        <source>Saved reports</source>
        <translation>已保存的报告</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Name of this report</source>
        <translation>报告名称</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>None is saved yet</source>
        <translation>尚未保存报告</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>删除“%1”</translation>
    </message>
</context>
<context>
    <name>heliograph::SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Name of the view (a number is not kept with it)</source>
        <translation>视图名称（不会保存号码）</translation>
    </message>
    <message>
        <source>The view “%1” is replaced.</source>
        <translation>视图“%1”已被替换。</translation>
    </message>
</context>
<context>
    <name>heliograph::Screens</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Live queue</source>
        <translation>实时队列</translation>
    </message>
    <message>
        <source>Unknown outcomes</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>收件人名单</translation>
    </message>
    <message>
        <source>Suppression list</source>
        <translation>禁发名单</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Content rules</source>
        <translation>内容规则</translation>
    </message>
    <message>
        <source>Users and rights</source>
        <translation>用户与权限</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>People</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation>练习手机</translation>
    </message>
</context>
<context>
    <name>heliograph::SealDialog</name>
    <message>
        <source>Seal</source>
        <translation>封存值</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The seal is in the clipboard.</source>
        <translation>封存值已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the seal</source>
        <translation>保存封存值</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The seal is in %1.</source>
        <translation>封存值已写入 %1。</translation>
    </message>
</context>
<context>
    <name>heliograph::SealedView</name>
    <message>
        <source>Reading everybody&apos;s message…</source>
        <translation>正在读取每个人的短信…</translation>
    </message>
    <message>
        <source>%1 waits for approval</source>
        <translation>%1 等待审批</translation>
    </message>
    <message numerus="yes">
        <source>%1 wants to text %Ln people: %2</source>
        <translation>
            <numerusform>%1 想向 %Ln 人发送短信：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>封存值 %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>decide before %1, its start</source>
        <translation>请在 %1（开始时间）之前决定</translation>
    </message>
    <message>
        <source>What is stored is not what was submitted. Return it, so that it is submitted again.</source>
        <translation>存储的内容与提交的不一致。请退回，以便重新提交。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>nothing has changed</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>The text is hidden.</source>
        <translation>内容已隐藏。</translation>
    </message>
    <message>
        <source>The first message</source>
        <translation>第一条短信</translation>
    </message>
    <message>
        <source>The worst case</source>
        <translation>最长的一条</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>计费条</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Recently texted</source>
        <translation>最近发送过</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are on the suppression list</source>
        <translation>
            <numerusform>%Ln 人在禁发名单上</numerusform>
        </translation>
    </message>
    <message>
        <source>Links to</source>
        <translation>链接到</translation>
    </message>
    <message>
        <source>Second look: %1</source>
        <translation>复核：%1</translation>
    </message>
    <message>
        <source>Content rules</source>
        <translation>内容规则</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>What is approved</source>
        <translation>获批的内容</translation>
    </message>
    <message>
        <source>Which campaigns</source>
        <translation>哪些发送任务</translation>
    </message>
    <message>
        <source>%1 in 24 h, %2 in 7 days</source>
        <translation>24 小时内 %1，7 天内 %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>heliograph::Session</name>
    <message>
        <source>In the demo it is %1</source>
        <translation>演示中的密码是 %1</translation>
    </message>
</context>
<context>
    <name>heliograph::SettingsDialog</name>
    <message>
        <source>Settings of %1</source>
        <translation>%1 的设置</translation>
    </message>
    <message>
        <source>They count for what is sent when nothing of this account is under way any more.</source>
        <translation>在此账号没有进行中的请求之后，对发送的内容生效。</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>heliograph::SettingsForm</name>
    <message>
        <source>%1 (may be left empty)</source>
        <comment>the label of a field</comment>
        <translation>%1（可留空）</translation>
    </message>
</context>
<context>
    <name>heliograph::SettingsView</name>
    <message>
        <source>Search my settings</source>
        <translation>搜索我的设置</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Save the workspace&apos;s settings…</source>
        <translation>保存工作区设置…</translation>
    </message>
    <message>
        <source>Reset my settings</source>
        <translation>重置我的设置</translation>
    </message>
    <message>
        <source>Your settings are those of a new person again.</source>
        <translation>您的设置已恢复默认。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Keep numbers, values and replies for a shorter time?</source>
        <translation>缩短号码、变量和回复的保留时间？</translation>
    </message>
    <message>
        <source>%1

What is older is erased for good, in the background. Counts and receipts stay.</source>
        <translation>%1

更早的内容会在后台永久抹除。数量和回执保留。</translation>
    </message>
    <message>
        <source>Save, and erase what is older</source>
        <translation>保存并抹除更早的内容</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>The workspace&apos;s settings are saved.</source>
        <translation>工作区设置已保存。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>My keys</source>
        <translation>我的按键</translation>
    </message>
</context>
<context>
    <name>heliograph::Shortcuts</name>
    <message>
        <source>New campaign</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Open a list of people</source>
        <translation>打开收件人名单</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>转到任意位置</translation>
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
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Copy link to this view</source>
        <translation>复制此视图的链接</translation>
    </message>
    <message>
        <source>Refresh, and take in new rows</source>
        <translation>刷新并载入新行</translation>
    </message>
    <message>
        <source>The page&apos;s main action</source>
        <translation>页面的主要操作</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Test: send, connection, dry run</source>
        <translation>测试：发送、连接、演练</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出显示的内容</translation>
    </message>
    <message>
        <source>Print or PDF</source>
        <translation>打印或 PDF</translation>
    </message>
    <message>
        <source>Jump to time</source>
        <translation>跳到时间</translation>
    </message>
    <message>
        <source>Pause or resume this campaign or lane</source>
        <translation>暂停或恢复此任务或通道</translation>
    </message>
    <message>
        <source>Cancel this campaign…</source>
        <translation>取消此任务…</translation>
    </message>
    <message>
        <source>Resend…</source>
        <translation>重发…</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>紧急停发</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>正常文字大小</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个区域</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>%1 is taken by fields, tables and pages themselves. Choose other keys.</source>
        <translation>%1 由输入框、表格和页面自身使用。请选择其他按键。</translation>
    </message>
    <message>
        <source>%1 leads to a screen of the sidebar. Choose other keys.</source>
        <translation>%1 用于打开侧栏的页面。请选择其他按键。</translation>
    </message>
    <message>
        <source>What concerns people or money is never done by a single key. Add Ctrl or Alt.</source>
        <translation>涉及收件人或费用的操作绝不会只用一个单键。请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing. Add Ctrl or Alt, or use a function key.</source>
        <translation>输入文字需要单独使用 %1。请加上 Ctrl 或 Alt，或使用功能键。</translation>
    </message>
</context>
<context>
    <name>heliograph::ShortcutsPage</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>通常的按键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不用按键</translation>
    </message>
    <message>
        <source>Its usual keys</source>
        <translation>恢复其通常按键</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>全部恢复通常按键</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Keys of commands</source>
        <translation>命令的按键</translation>
    </message>
    <message>
        <source>No command is called so</source>
        <translation>没有这样的命令</translation>
    </message>
    <message>
        <source>New keys of the selected command</source>
        <translation>所选命令的新按键</translation>
    </message>
    <message>
        <source>Select a command first.</source>
        <translation>请先选择一个命令。</translation>
    </message>
    <message>
        <source>%1 does something else now: “%2”. That would have no keys any more.</source>
        <translation>%1 现在用于“%2”。取用后，它将不再有按键。</translation>
    </message>
    <message>
        <source>Take the keys from “%1”</source>
        <translation>取用“%1”的按键</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用这些按键</translation>
    </message>
    <message>
        <source>It has these keys already.</source>
        <translation>它已经使用这些按键。</translation>
    </message>
</context>
<context>
    <name>heliograph::Sidebar</name>
    <message>
        <source>Screens</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建任务</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln waiting</source>
        <translation>
            <numerusform>%1，%Ln 项等待</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::SignInPage</name>
    <message>
        <source>Caps lock is on.</source>
        <translation>大写锁定已开启。</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>以他人身份登录</translation>
    </message>
    <message>
        <source>I have a one-time code</source>
        <translation>我有一次性代码</translation>
    </message>
    <message>
        <source>Stop all sending</source>
        <translation>停止所有发送</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Code of your authenticator app, if you use one</source>
        <translation>身份验证器代码（如使用）</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sending goes on: %1 waiting.</source>
        <translation>发送继续进行：%1 条等待。</translation>
    </message>
    <message>
        <source>Nothing is being sent now.</source>
        <translation>现在没有发送。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The people of the demo need no password:</source>
        <translation>演示中的人员无需密码：</translation>
    </message>
</context>
<context>
    <name>heliograph::SkipText</name>
    <message>
        <source>the number is on the suppression list</source>
        <translation>号码在禁发名单中</translation>
    </message>
    <message>
        <source>its sending window has ended</source>
        <translation>发送时段已结束</translation>
    </message>
    <message>
        <source>a rule left it out</source>
        <translation>按规则排除</translation>
    </message>
    <message>
        <source>a rule left it out (%1)</source>
        <translation>按规则排除（%1）</translation>
    </message>
    <message>
        <source>texts to its country are not allowed here</source>
        <translation>此处不允许向该国家/地区发送短信</translation>
    </message>
    <message>
        <source>the same text went to this number not long ago</source>
        <translation>不久前已向该号码发送过相同内容</translation>
    </message>
    <message>
        <source>a content rule forbids it</source>
        <translation>内容规则禁止发送</translation>
    </message>
</context>
<context>
    <name>heliograph::SlowDialog</name>
    <message>
        <source>Lower the rate of %1</source>
        <translation>降低%1的速度</translation>
    </message>
    <message>
        <source>It ends by itself; then the lane goes as fast as its limit allows. Nobody who waits is lost.</source>
        <translation>到时自动结束，之后通道恢复到上限所允许的速度。等待中的人不会丢失。</translation>
    </message>
    <message>
        <source>Lower the rate</source>
        <translation>降低速度</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不降速</translation>
    </message>
    <message>
        <source>Segments a second</source>
        <translation>每秒计费条数</translation>
    </message>
    <message numerus="yes">
        <source>Its limit is %Ln.</source>
        <translation>
            <numerusform>其上限为每秒 %Ln 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no limit of its own.</source>
        <translation>它没有自己的上限。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Whoever looks at the lane reads it.</source>
        <translation>查看该通道的人都会看到。</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>该时间已过。请选择更晚的时间。</translation>
    </message>
    <message numerus="yes">
        <source>Say why, in %Ln characters or more.</source>
        <translation>
            <numerusform>请说明原因，至少 %Ln 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::SnoozeDialog</name>
    <message>
        <source>Until when?</source>
        <translation>推迟到什么时候？</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不推迟</translation>
    </message>
    <message>
        <source>It comes back at</source>
        <translation>重新出现的时间</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>这个时间已过。请选择较晚的时间。</translation>
    </message>
</context>
<context>
    <name>heliograph::Sparkline</name>
    <message>
        <source>between %1 and %2 segments/s, now %3</source>
        <translation>每秒 %1 至 %2 计费条，现为 %3</translation>
    </message>
</context>
<context>
    <name>heliograph::StartPage</name>
    <message>
        <source>Several people work here: each signs in, another approves</source>
        <translation>多人在此工作：每个人登录，由他人批准</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>Welcome to Heliograph</source>
        <translation>欢迎使用 Heliograph</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>A workspace with simulated providers and invented people. Nothing leaves this computer.</source>
        <translation>带有模拟服务商和虚构收件人的工作区。没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>Start for real</source>
        <translation>正式开始</translation>
    </message>
    <message>
        <source>Make a workspace: one folder with everything your organisation sends.</source>
        <translation>创建工作区：一个文件夹，包含您的组织发送的一切。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>There is one already, made here or restored from a backup.</source>
        <translation>已有工作区，在此创建或从备份恢复。</translation>
    </message>
    <message>
        <source>In the keychain of this computer</source>
        <translation>本机钥匙串</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>只有您能读取的文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>New or empty. Its name is what people call the workspace.</source>
        <translation>新建或空文件夹。其名称即工作区名称。</translation>
    </message>
    <message>
        <source>Where its keys are kept</source>
        <translation>密钥保存位置</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers, so a file is all there is.</source>
        <translation>本机没有可用的钥匙串，只能使用文件。</translation>
    </message>
    <message>
        <source>Your name for signing in</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Your name as others see it</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters, nothing else is asked of it.</source>
        <translation>
            <numerusform>至少 %Ln 个字符，没有其他要求。</numerusform>
        </translation>
    </message>
    <message>
        <source>Password, once more</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>A new workspace</source>
        <translation>新工作区</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <source>Name a folder for the workspace.</source>
        <translation>请指定工作区文件夹。</translation>
    </message>
    <message>
        <source>A name for signing in has 3 to 40 letters, digits, dots or dashes.</source>
        <translation>登录名为 3 到 40 个字母、数字、点或短横线。</translation>
    </message>
    <message numerus="yes">
        <source>The password has %Ln character(s), too few.</source>
        <translation>
            <numerusform>密码只有 %Ln 个字符，太短。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不同。</translation>
    </message>
    <message>
        <source>The keychain of this computer could not be used. Unlock it and try again, or choose to keep the keys in a file.</source>
        <translation>无法使用本机的钥匙串。请解锁后重试，或选择将密钥保存在文件中。</translation>
    </message>
    <message>
        <source>3 to 40 letters, digits, dots or dashes. You are the first admin, and an operator who can send a first test.</source>
        <translation>3 到 40 个字母、数字、点或短横线。您是第一位管理员，同时也是操作员，可以发送第一条测试短信。</translation>
    </message>
</context>
<context>
    <name>heliograph::StateBadge</name>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
</context>
<context>
    <name>heliograph::StateText</name>
    <message>
        <source>Waiting</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Sending now</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>无回执</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a message</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>not gone yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>will not go</source>
        <translation>不会发出</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Ready. It goes when its turn comes.</source>
        <translation>已就绪，轮到时发送。</translation>
    </message>
    <message>
        <source>Held because %1.</source>
        <translation>暂缓，原因：%1。</translation>
    </message>
    <message>
        <source>Leaving through %1 since %2.</source>
        <translation>自 %2 起正通过 %1 发出。</translation>
    </message>
    <message>
        <source>Skipped because %1.</source>
        <translation>已跳过，原因：%1。</translation>
    </message>
    <message>
        <source>Cancelled at %1, before it was sent.</source>
        <translation>已于 %1 在发送前取消。</translation>
    </message>
    <message>
        <source>%1 accepted it at %2. No receipt yet.</source>
        <translation>%1 已于 %2 接受，尚无回执。</translation>
    </message>
    <message>
        <source>Delivered at %1, %2 after sending.</source>
        <translation>已于 %1 送达，距发送 %2。</translation>
    </message>
    <message>
        <source>%1 reported at %2 that it did not arrive.</source>
        <translation>%1 于 %2 报告未送达。</translation>
    </message>
    <message>
        <source>%1 reported at %2 that it did not arrive; their code %3.</source>
        <translation>%1 于 %2 报告未送达；对方代码 %3。</translation>
    </message>
    <message>
        <source>What is stored of it cannot be decrypted. It was not sent.</source>
        <translation>存储的内容无法解密，未发送。</translation>
    </message>
    <message>
        <source>%1 refused it at %2. It was not sent.</source>
        <translation>%1 于 %2 拒绝，未发送。</translation>
    </message>
    <message>
        <source>%1 refused it at %2; their code %3. It was not sent.</source>
        <translation>%1 于 %2 拒绝，对方代码 %3；未发送。</translation>
    </message>
    <message>
        <source>It was written off: whether %1 accepted it was never learned. It may have arrived.</source>
        <translation>已核销：始终不知 %1 是否接受。短信可能已送达。</translation>
    </message>
    <message>
        <source>%1 accepted it; no receipt came. It may have arrived.</source>
        <translation>%1 已接受，但没有收到回执。短信可能已送达。</translation>
    </message>
    <message>
        <source>%1 accepted it; no receipt came within %2. It may have arrived.</source>
        <translation>%1 已接受，但 %2 内没有收到回执。短信可能已送达。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Draft, being checked</source>
        <translation>草稿，正在检查</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>等待审批</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Approved, starts at its time</source>
        <translation>已批准，按计划时间开始</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Awaiting receipts</source>
        <translation>等待回执</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a campaign</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Approval expired</source>
        <translation>审批已过期</translation>
    </message>
    <message>
        <source>At the canary gate</source>
        <translation>试发观察中</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>a class of messages: one-time codes</comment>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Notice</source>
        <comment>a class of messages</comment>
        <translation>通知</translation>
    </message>
    <message>
        <source>Marketing</source>
        <comment>a class of messages</comment>
        <translation>营销</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>the engine</comment>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>the engine</comment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>the engine</comment>
        <translation>等待</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>the engine</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Trouble</source>
        <comment>the engine</comment>
        <translation>有故障</translation>
    </message>
    <message>
        <source>No database</source>
        <comment>the engine</comment>
        <translation>数据库无响应</translation>
    </message>
    <message>
        <source>Not running</source>
        <comment>the engine</comment>
        <translation>未运行</translation>
    </message>
    <message>
        <source>It may or may not have gone. %1</source>
        <translation>可能已发出，也可能未发出。%1</translation>
    </message>
    <message>
        <source>It may or may not have gone: %1. %2</source>
        <translation>可能已发出，也可能未发出：%1。%2</translation>
    </message>
    <message>
        <source>Cancelled, because its campaign was rejected. It was not sent.</source>
        <translation>已取消，因为其发送任务已被驳回。短信未发送。</translation>
    </message>
</context>
<context>
    <name>heliograph::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sending %1 segments/s</source>
        <translation>发送 %1 计费条/秒</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>暂缓 %1</translation>
    </message>
    <message>
        <source>Unknown %1</source>
        <translation>未知 %1</translation>
    </message>
    <message>
        <source>Providers %1/%2</source>
        <translation>服务商 %1/%2</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>引擎：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait for their turn. Opens the live queue.</source>
        <translation>
            <numerusform>%Ln 条短信在排队。打开实时队列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are held. Opens the live queue by reason.</source>
        <translation>
            <numerusform>%Ln 条短信被暂缓。按原因打开实时队列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) are unknown. Opens them.</source>
        <translation>
            <numerusform>%Ln 个结果未知。打开查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 providers can send now.</source>
        <translation>%2 个服务商中有 %1 个现在可以发送。</translation>
    </message>
    <message>
        <source>Times are those of %1.</source>
        <translation>时间为 %1 时间。</translation>
    </message>
    <message>
        <source>Locks in %1 s</source>
        <translation>%1 秒后锁定</translation>
    </message>
    <message>
        <source>Nobody has used this window for a while.</source>
        <translation>此窗口有一段时间无人使用。</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
</context>
<context>
    <name>heliograph::StorageText</name>
    <message>
        <source>Sound</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Database locked</source>
        <translation>数据库被锁定</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Disk errors</source>
        <translation>磁盘出错</translation>
    </message>
    <message>
        <source>Database not reachable</source>
        <translation>无法打开数据库</translation>
    </message>
    <message>
        <source>Journal not writable</source>
        <translation>发送日志无法写入</translation>
    </message>
    <message>
        <source>Log grows</source>
        <translation>数据库日志过大</translation>
    </message>
    <message>
        <source>Database damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>Log removed</source>
        <translation>数据库日志被移除</translation>
    </message>
    <message>
        <source>Database replaced</source>
        <translation>数据库已被替换</translation>
    </message>
    <message>
        <source>The database %1 is sound.</source>
        <translation>数据库 %1 正常。</translation>
    </message>
    <message>
        <source>The log of the database %1 has grown to %2: a program that has been reading for long keeps it from being written back. Sending goes on. Close reports, exports or backups that do not end.</source>
        <translation>数据库 %1 的日志已增长到 %2：有程序长时间读取，使其无法写回。发送继续进行。请关闭迟迟不结束的报表、导出或备份。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) of providers are not saved yet.</source>
        <extracomment>stands after a sentence about the trouble</extracomment>
        <translation>
            <numerusform>有 %Ln 个服务商应答尚未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Another program keeps the database %1 locked. Sending has stopped and nothing is lost. It goes on by itself when that program is done; close it if it does not end.</source>
        <translation>另一个程序一直锁定数据库 %1。发送已停止，没有任何丢失。该程序结束后发送会自动继续；如果它一直不结束，请将其关闭。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Sending has stopped and nothing is lost. Make room: sending goes on by itself.</source>
        <translation>存放 %1 的磁盘已满。发送已停止，没有任何丢失。请腾出空间：发送会自动继续。</translation>
    </message>
    <message>
        <source>The database %1 can be read but not written. Sending has stopped and nothing is lost. Check whether the disk is mounted read-only and who owns the folder. Sending goes on by itself.</source>
        <translation>数据库 %1 可读但不可写。发送已停止，没有任何丢失。请检查磁盘是否以只读方式挂载，以及文件夹的所有者。之后发送会自动继续。</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened. Sending has stopped and nothing is lost. Check that its folder is there and yours. Sending goes on by itself.</source>
        <translation>无法打开数据库 %1。发送已停止，没有任何丢失。请检查其文件夹是否存在且归您所有。之后发送会自动继续。</translation>
    </message>
    <message>
        <source>The journal beside %1 cannot be written, and nothing leaves without its line. Sending has stopped and nothing is lost. Check the free space and who owns the folder. Sending goes on by itself.</source>
        <translation>%1 旁边的发送日志无法写入，没有这条记录就不会发出任何内容。发送已停止，没有任何丢失。请检查剩余空间和文件夹的所有者。之后发送会自动继续。</translation>
    </message>
    <message>
        <source>The disk that holds %1 reports errors. Sending has stopped and nothing is lost. It goes on by itself when the database has been opened anew and found sound. Check the disk.</source>
        <translation>存放 %1 的磁盘报告错误。发送已停止，没有任何丢失。数据库重新打开并确认正常后，发送会自动继续。请检查磁盘。</translation>
    </message>
    <message>
        <source>The database %1 is damaged, and the engine has stopped. Keep a copy of the workspace folder, run “heliograph doctor --deep”, then restore a backup. What left since that backup is known from the journal and is not sent again by itself.</source>
        <translation>数据库 %1 已损坏，引擎已停止。请保留工作区文件夹的副本，运行“heliograph doctor --deep”，然后恢复备份。备份之后发出的内容可从发送日志得知，不会自动再次发送。</translation>
    </message>
    <message>
        <source>Somebody removed the log of the database %1 while the engine ran, and the engine has stopped. %2 Start the engine again.</source>
        <translation>引擎运行时有人移除了数据库 %1 的日志，引擎已停止。%2 请重新启动引擎。</translation>
    </message>
    <message>
        <source>Another file lies where the database %1 was, or it was moved, and the engine has stopped. Nothing was sent since. Put the right file back and start the engine; it compares the file with the journal before it sends.</source>
        <translation>数据库 %1 的位置上是另一个文件，或者它已被移走，引擎已停止。此后没有发送任何内容。请放回正确的文件并启动引擎；引擎在发送前会将其与发送日志比对。</translation>
    </message>
    <message>
        <source>Database refuses</source>
        <translation>数据库拒绝保存</translation>
    </message>
    <message>
        <source>another program keeps the database locked</source>
        <translation>另一个程序一直锁定数据库</translation>
    </message>
    <message>
        <source>the disk that holds the database is full</source>
        <translation>存放数据库的磁盘已满</translation>
    </message>
    <message>
        <source>the database can be read but not written</source>
        <translation>数据库可读但不可写</translation>
    </message>
    <message>
        <source>the database cannot be opened</source>
        <translation>无法打开数据库</translation>
    </message>
    <message>
        <source>the journal beside the database cannot be written, and nothing leaves without its line</source>
        <translation>数据库旁边的发送日志无法写入，没有这条记录就不会发出任何内容</translation>
    </message>
    <message>
        <source>the database refuses what has to be saved before anybody else is sent to</source>
        <translation>数据库拒绝保存继续发送之前必须保存的内容</translation>
    </message>
    <message>
        <source>the database is damaged, and the engine has stopped</source>
        <translation>数据库已损坏，引擎已停止</translation>
    </message>
    <message>
        <source>somebody removed the log of the database, and the engine has stopped</source>
        <translation>有人移除了数据库的日志，引擎已停止</translation>
    </message>
    <message>
        <source>another file lies where the database was, or it was moved, and the engine has stopped</source>
        <translation>数据库的位置上是另一个文件，或者它已被移走，引擎已停止</translation>
    </message>
    <message>
        <source>the disk that holds the database reports errors</source>
        <translation>存放数据库的磁盘报告错误</translation>
    </message>
    <message>
        <source>Sending goes on by itself when that program is done; close it if it does not end.</source>
        <translation>该程序结束后发送会自动继续；如果它一直不结束，请将其关闭。</translation>
    </message>
    <message>
        <source>Make room: sending goes on by itself.</source>
        <translation>请腾出空间：发送会自动继续。</translation>
    </message>
    <message>
        <source>Check whether the disk is mounted read-only and who owns the folder. Sending goes on by itself.</source>
        <translation>请检查磁盘是否以只读方式挂载，以及文件夹的所有者。之后发送会自动继续。</translation>
    </message>
    <message>
        <source>Check that its folder is there and yours. Sending goes on by itself.</source>
        <translation>请检查其文件夹是否存在且归您所有。之后发送会自动继续。</translation>
    </message>
    <message>
        <source>Check the free space and who owns the folder. Sending goes on by itself.</source>
        <translation>请检查剩余空间和文件夹的所有者。之后发送会自动继续。</translation>
    </message>
    <message>
        <source>Run “heliograph doctor --deep” to see what is wrong. Sending goes on by itself when it is saved.</source>
        <translation>请运行“heliograph doctor --deep”查明问题所在。保存成功后发送会自动继续。</translation>
    </message>
    <message>
        <source>Keep a copy of the workspace folder, run “heliograph doctor --deep”, then restore a backup.</source>
        <translation>请保留工作区文件夹的副本，运行“heliograph doctor --deep”，然后恢复备份。</translation>
    </message>
    <message>
        <source>Start the engine again.</source>
        <translation>请重新启动引擎。</translation>
    </message>
    <message>
        <source>Put the right file back and start the engine.</source>
        <translation>请放回正确的文件并启动引擎。</translation>
    </message>
    <message>
        <source>Check the disk. Sending goes on by itself when the database has been opened anew and found sound.</source>
        <translation>请检查磁盘。数据库重新打开并确认正常后，发送会自动继续。</translation>
    </message>
    <message>
        <source>The database %1 refuses what has to be saved before anybody else is sent to: “%2” Sending has stopped and nothing is lost. It goes on by itself when that is saved, which is tried every second. Run “heliograph doctor --deep” to see what is wrong.</source>
        <translation>数据库 %1 拒绝保存继续发送之前必须保存的内容：“%2”发送已停止，没有任何丢失。系统每秒重试一次，保存成功后发送会自动继续。请运行“heliograph doctor --deep”查明问题所在。</translation>
    </message>
</context>
<context>
    <name>heliograph::SubmissionText</name>
    <message numerus="yes">
        <source>%Ln more rows have a problem.</source>
        <translation>
            <numerusform>还有 %Ln 行有问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2 sends own texts to numbers outside mainland China only. Use an approved template for them, or an audience without them.</source>
        <translation>第 %1 行：%2 只能向中国大陆以外的号码发送自有文本。请对其使用已批准的模板，或使用不含它们的名单。</translation>
    </message>
    <message>
        <source>Line %1: %2 Add the value or a fallback ({{column|fallback}}).</source>
        <translation>第 %1 行：%2 请补充该值或备用值（{{列|备用}}）。</translation>
    </message>
    <message>
        <source>Line %1: with its values the text is longer than the %2 characters that %3 takes.</source>
        <translation>第 %1 行：代入变量后内容超过 %3 允许的 %2 个字符。</translation>
    </message>
    <message>
        <source>Line %1: %2 does not accept the value of %3: %4.</source>
        <translation>第 %1 行：%2 不接受 %3 的值：%4。</translation>
    </message>
    <message>
        <source>%1 %2 is not approved at %3. %4.</source>
        <comment>Template SMS_1 … ali. Rejected: no opt-out wording.</comment>
        <translation>%1 %2 在 %3 未获批准。%4。</translation>
    </message>
    <message>
        <source>What %1 says of template %2 is not known here.</source>
        <translation>此处不知道 %1 对模板 %2 的结论。</translation>
    </message>
    <message>
        <source>What %1 says of signature %2 is not known here.</source>
        <translation>此处不知道 %1 对签名 %2 的结论。</translation>
    </message>
    <message>
        <source>There is no consent any more</source>
        <translation>同意已不存在</translation>
    </message>
    <message>
        <source>They agreed beforehand</source>
        <translation>对方事先同意</translation>
    </message>
    <message>
        <source>They are customers: own similar products, and they could object</source>
        <translation>对方是客户：推广自己的同类产品，且对方可以反对</translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation>对方要求</translation>
    </message>
    <message>
        <source>Never send it again; close it after three days</source>
        <translation>绝不再次发送；三天后结案</translation>
    </message>
    <message>
        <source>Send it once more if the provider, asked twice, has no record of it</source>
        <translation>若两次查询服务商均无记录，则再发送一次</translation>
    </message>
    <message>
        <source>A person decides</source>
        <translation>由人决定</translation>
    </message>
    <message>
        <source>Close it when its time is over</source>
        <translation>有效期结束时结案</translation>
    </message>
</context>
<context>
    <name>heliograph::SubmitQuestion</name>
    <message>
        <source>%1 people; %2; starts %3.</source>
        <translation>%1 人；%2；%3开始。</translation>
    </message>
    <message>
        <source>no price is known</source>
        <translation>没有已知价格</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>when somebody approves and starts it</source>
        <translation>批准并启动后</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no price.</source>
        <translation>
            <numerusform>%Ln 人没有价格。</numerusform>
        </translation>
    </message>
    <message>
        <source>A content rule wants a second look before it is approved.</source>
        <translation>有内容规则要求在批准前复核。</translation>
    </message>
    <message>
        <source>The campaign that came back is cancelled then.</source>
        <translation>被退回的任务随之取消。</translation>
    </message>
    <message>
        <source>Submit “%1” for approval?</source>
        <translation>提交“%1”审批？</translation>
    </message>
    <message numerus="yes">
        <source>Submit for %Ln people</source>
        <translation>
            <numerusform>提交（%Ln 人）</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>保留为草稿</translation>
    </message>
</context>
<context>
    <name>heliograph::SuppressionDialog</name>
    <message>
        <source>Check a list</source>
        <translation>核对名单</translation>
    </message>
    <message>
        <source>Import into the suppression list</source>
        <translation>导入禁发名单</translation>
    </message>
    <message>
        <source>Add to the suppression list</source>
        <translation>加入禁发名单</translation>
    </message>
    <message>
        <source>Numbers, one a line</source>
        <translation>号码，每行一个</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>号码没有国家代码时所属的国家/地区</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>They get nothing of</source>
        <translation>不再向其发送</translation>
    </message>
    <message>
        <source>Where that is known from</source>
        <translation>依据来源</translation>
    </message>
    <message>
        <source>%1 is compared with the list. Nothing is imported.</source>
        <translation>把 %1 与禁发名单比对，不导入任何内容。</translation>
    </message>
    <message>
        <source>The numbers of %1 are added. Nobody is taken off.</source>
        <translation>加入 %1 中的号码，不移除任何人。</translation>
    </message>
    <message>
        <source>They get nothing from now on, in every campaign.</source>
        <translation>从现在起，所有任务都不再向其发送。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Add the numbers of this file</source>
        <translation>加入此文件中的号码</translation>
    </message>
    <message>
        <source>Add these numbers</source>
        <translation>加入这些号码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Enter at least one number.</source>
        <translation>请至少输入一个号码。</translation>
    </message>
    <message>
        <source>%1 of %2 numbers are on the list.</source>
        <translation>%2 个号码中有 %1 个在名单上。</translation>
    </message>
    <message>
        <source>%1 of %2 numbers were new on the list.</source>
        <translation>%2 个号码中有 %1 个是新加入的。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows hold no number:</source>
        <translation>
            <numerusform>%Ln 行没有号码：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::SuppressionText</name>
    <message>
        <source>Listed by hand</source>
        <translation>手工加入</translation>
    </message>
    <message>
        <source>Replied so</source>
        <translation>回复退订</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>The carrier says it is barred</source>
        <translation>运营商禁止</translation>
    </message>
    <message>
        <source>Asked for it</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Legal reasons</source>
        <translation>法律原因</translation>
    </message>
    <message>
        <source>Everything through %1</source>
        <translation>经 %1 的全部</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>heliograph::SuppressionView</name>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>They get nothing of</source>
        <translation>不再向其发送</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始于</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Check a list…</source>
        <translation>核对名单…</translation>
    </message>
    <message>
        <source>Text again…</source>
        <translation>恢复发送…</translation>
    </message>
    <message>
        <source>number, or some digits of it</source>
        <translation>号码或其中几位</translation>
    </message>
    <message>
        <source>Every reason</source>
        <translation>所有原因</translation>
    </message>
    <message>
        <source>Nobody is on the list</source>
        <translation>名单为空</translation>
    </message>
    <message>
        <source>Numbers come here when people opt out, or when you add them. They get no texts then.</source>
        <translation>有人退订或您添加时，号码会出现在这里，之后不再向其发送。</translation>
    </message>
    <message>
        <source>Add a number…</source>
        <translation>添加号码…</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>没有匹配的记录</translation>
    </message>
    <message>
        <source>The list has nobody like that.</source>
        <translation>名单中没有匹配的人。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>newest first · %1 on the list</source>
        <comment>footer of a table</comment>
        <translation>最新的在前 · 名单共 %1 个</translation>
    </message>
    <message>
        <source>%1 match; narrow the filter</source>
        <translation>%1 个匹配，请缩小筛选范围</translation>
    </message>
    <message>
        <source>a removed provider</source>
        <translation>已移除的服务商</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>A list of numbers</source>
        <translation>号码名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>名单 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Text %1 again?</source>
        <translation>恢复向 %1 发送？</translation>
    </message>
    <message>
        <source>This person asked on %1 not to be texted. The number is taken off with all its scopes.</source>
        <translation>此人于 %1 要求不再接收短信。该号码会连同其所有范围移出名单。</translation>
    </message>
    <message>
        <source>It is on the list since %1 (%2). The number is taken off with all its scopes.</source>
        <translation>自 %1 起在名单上（%2）。该号码会连同其所有范围移出名单。</translation>
    </message>
    <message>
        <source>Text again</source>
        <translation>恢复发送</translation>
    </message>
    <message>
        <source>Keep on the list</source>
        <translation>保留在名单上</translation>
    </message>
    <message>
        <source>The number may be texted again.</source>
        <translation>可以再次向该号码发送。</translation>
    </message>
    <message>
        <source>Suppression list</source>
        <translation>禁发名单</translation>
    </message>
    <message>
        <source>Text several again…</source>
        <translation>恢复向多人发送…</translation>
    </message>
    <message>
        <source>This person was forgotten, so the number is not known here. “Text several again…” takes the number itself.</source>
        <translation>此人已被遗忘，因此这里不知道其号码。“恢复向多人发送…”可以直接输入号码。</translation>
    </message>
    <message>
        <source>This wants a second person: change %1 waits in Approvals. Nobody was taken off yet.</source>
        <translation>这需要第二个人：变更 %1 正在“审批”中等待。还没有移除任何人。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people may be texted again.</source>
        <translation>
            <numerusform>已可以重新向 %Ln 人发送短信。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are off the list again. What was skipped meanwhile stays skipped.</source>
        <translation>
            <numerusform>%Ln 个号码已从名单中收回。其间已跳过的仍为跳过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::TableMenu</name>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>按此值筛选</translation>
    </message>
    <message>
        <source>There is no filter for the column “%1”.</source>
        <translation>“%1”一栏不能筛选。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Leave out this value</source>
        <translation>排除此值</translation>
    </message>
    <message>
        <source>Nothing can be left out by the column “%1” here.</source>
        <translation>此处不能按“%1”一栏排除。</translation>
    </message>
</context>
<context>
    <name>heliograph::TemplateDialog</name>
    <message>
        <source>What the provider says of %1</source>
        <translation>服务商对 %1 的结论</translation>
    </message>
    <message>
        <source>Enter a template or signature</source>
        <translation>录入模板或签名</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Code at the provider</source>
        <translation>服务商处的代码</translation>
    </message>
    <message>
        <source>As SMS_20375; of a signature its text.</source>
        <translation>如 SMS_20375；签名则填其文字。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text, as the provider has it</source>
        <translation>服务商处的内容</translation>
    </message>
    <message>
        <source>With its own variables: ${name} at Alibaba Cloud, {1} at Tencent Cloud.</source>
        <translation>使用其自己的变量：阿里云为 ${name}，腾讯云为 {1}。</translation>
    </message>
    <message>
        <source>Variables that are codes</source>
        <translation>属于验证码的变量</translation>
    </message>
    <message>
        <source>Their names, with commas. They take digits only.</source>
        <translation>变量名，用逗号分隔。它们只接受数字。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What the provider says</source>
        <translation>服务商的结论</translation>
    </message>
    <message>
        <source>In the provider&apos;s words</source>
        <translation>服务商原话</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不录入</translation>
    </message>
    <message>
        <source>No variables.</source>
        <translation>没有变量。</translation>
    </message>
    <message>
        <source>Variables: %1.</source>
        <translation>变量：%1。</translation>
    </message>
    <message>
        <source>Enter the code that the provider gave it.</source>
        <translation>请填写服务商给出的代码。</translation>
    </message>
    <message>
        <source>There is no provider yet. An admin adds one in Providers.</source>
        <translation>还没有服务商。管理员可在“服务商”中添加。</translation>
    </message>
</context>
<context>
    <name>heliograph::TemplateFields</name>
    <message>
        <source>Choose the provider under “Sender and route” first.</source>
        <translation>请先在“发送方与路由”中选择服务商。</translation>
    </message>
    <message>
        <source>Template at %1</source>
        <translation>%1 的模板</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>此处未知</translation>
    </message>
    <message>
        <source>Its text was not entered here.</source>
        <translation>此处没有录入其内容。</translation>
    </message>
    <message>
        <source>%1, entered %2</source>
        <comment>state of a template, time</comment>
        <translation>%1，录入于 %2</translation>
    </message>
    <message>
        <source>%1: filled from the column of that name</source>
        <translation>%1：取自同名的列</translation>
    </message>
    <message>
        <source>%1: no column of the audience has this name</source>
        <translation>%1：名单中没有此名称的列</translation>
    </message>
</context>
<context>
    <name>heliograph::TemplateText</name>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Not usable yet</source>
        <translation>暂不可用</translation>
    </message>
    <message>
        <source>Gone at the provider</source>
        <translation>服务商处已不存在</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and the provider&apos;s words</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln character(s)</source>
        <translation>
            <numerusform>最多 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>no link</source>
        <translation>不含链接</translation>
    </message>
    <message>
        <source>%1 to %2 digits or letters</source>
        <translation>%1 到 %2 位数字或字母</translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln digit(s)</source>
        <translation>
            <numerusform>最多 %Ln 位数字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::TemplatesView</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
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
        <source>Used in</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Use in campaign</source>
        <translation>用于任务</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>录入…</translation>
    </message>
    <message>
        <source>Enter the provider&apos;s word…</source>
        <translation>录入服务商结论…</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>No template is known here</source>
        <translation>此处没有已知模板</translation>
    </message>
    <message>
        <source>Templates are applied for in the provider&apos;s console. Enter here what the provider approved, so that every value is checked before it is sent.</source>
        <translation>模板须在服务商控制台申请。请在此录入服务商批准的内容，以便发送前检查每个变量值。</translation>
    </message>
    <message>
        <source>Enter a template…</source>
        <translation>录入模板…</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Every provider</source>
        <translation>所有服务商</translation>
    </message>
    <message>
        <source>Nothing of this provider is known</source>
        <translation>没有此服务商的内容</translation>
    </message>
    <message>
        <source>Other providers have some.</source>
        <translation>其他服务商有。</translation>
    </message>
    <message>
        <source>Show every provider</source>
        <translation>显示所有服务商</translation>
    </message>
    <message>
        <source>a removed provider</source>
        <translation>已移除的服务商</translation>
    </message>
    <message>
        <source>Entered by hand at this time.</source>
        <translation>于此时手工录入。</translation>
    </message>
    <message>
        <source>Choose a template first.</source>
        <translation>请先选择模板。</translation>
    </message>
    <message>
        <source>Its text was not entered here, so it cannot be counted or previewed.</source>
        <translation>此处没有录入其内容，因此无法计算或预览。</translation>
    </message>
    <message>
        <source>Templates and signatures</source>
        <translation>模板与签名</translation>
    </message>
    <message>
        <source>At providers</source>
        <translation>服务商处</translation>
    </message>
    <message>
        <source>Templates at providers</source>
        <translation>服务商处的模板</translation>
    </message>
</context>
<context>
    <name>heliograph::TestDialog</name>
    <message>
        <source>Test send</source>
        <translation>测试发送</translation>
    </message>
    <message>
        <source>Your own phones get what line %1 of the list would get. A test needs no approval and counts in no figure of the campaign; budgets and the audit log count it.</source>
        <translation>您自己的手机会收到名单第 %1 行将收到的内容。测试不需要审批，也不计入任务的数字；预算和审计日志会计入。</translation>
    </message>
    <message>
        <source>Send test</source>
        <translation>发送测试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What they read</source>
        <translation>收到的内容</translation>
    </message>
    <message numerus="yes">
        <source>Numbers, at most %Ln</source>
        <translation>
            <numerusform>号码，最多 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加号码</translation>
    </message>
    <message>
        <source>With its country, as in +44 7700 900123.</source>
        <translation>带国家代码，如 +44 7700 900123。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>It was sent to the number and counts for 15 minutes. Its owner gives it to you if he agrees.</source>
        <translation>已发到该号码，15 分钟内有效。机主同意就会告诉您。</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation>发送验证码</translation>
    </message>
    <message>
        <source>Confirm the number</source>
        <translation>确认号码</translation>
    </message>
    <message>
        <source>Remove the number</source>
        <translation>移除号码</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test message(s) left today</source>
        <translation>
            <numerusform>今天还可发送 %Ln 条测试</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a number of your own. It gets a code, which you give here.</source>
        <translation>请添加您自己的号码。它会收到验证码，在这里输入。</translation>
    </message>
    <message>
        <source>%1, about %2. %3.</source>
        <translation>%1，约 %2。%3。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln 计费条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no price is known. %2.</source>
        <translation>%1，价格未知。%2。</translation>
    </message>
    <message>
        <source>Give the number that is to get the code.</source>
        <translation>请输入要接收验证码的号码。</translation>
    </message>
    <message>
        <source>No number waits for a code. Send one a code first.</source>
        <translation>没有号码在等待验证码。请先发送验证码。</translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. It can be tried %Ln more time(s).</source>
        <translation>
            <numerusform>验证码不对，还可以试 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the number in the list first.</source>
        <translation>请先在列表中选择号码。</translation>
    </message>
    <message>
        <source>Choose at least one confirmed number.</source>
        <translation>请至少选择一个已确认的号码。</translation>
    </message>
    <message numerus="yes">
        <source>A test goes to at most %Ln number(s).</source>
        <translation>
            <numerusform>一次测试最多发到 %Ln 个号码。</numerusform>
        </translation>
    </message>
    <message>
        <source>The test is on its way.</source>
        <translation>测试正在发送。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>The provider of this draft sends its own templates only, so no code goes to the number. Ask an admin to vouch for it, in Users and rights.</source>
        <translation>此草稿的服务商只发送自己的模板，因此无法向该号码发送验证码。请管理员在“用户与权限”中为它担保。</translation>
    </message>
</context>
<context>
    <name>heliograph::TestNumberList</name>
    <message>
        <source>%1, waits for its code</source>
        <translation>%1，等待验证码</translation>
    </message>
    <message>
        <source>%1, not confirmed</source>
        <translation>%1，未确认</translation>
    </message>
</context>
<context>
    <name>heliograph::TextShelf</name>
    <message>
        <source>“%1” is kept under Templates.</source>
        <translation>“%1”已保存在“模板”中。</translation>
    </message>
</context>
<context>
    <name>heliograph::TimingSection</name>
    <message>
        <source>4  When and how fast</source>
        <translation>4  时间与速度</translation>
    </message>
    <message>
        <source>Only at these hours of each person&apos;s day</source>
        <translation>仅在收件人当地的这些时段</translation>
    </message>
    <message>
        <source>Send to a few people first (canary)</source>
        <translation>先向少数人试发</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>As soon as it is approved and started</source>
        <translation>批准并启动后立即</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>指定时间</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Worth sending</source>
        <translation>有效时长</translation>
    </message>
    <message>
        <source>What has not gone by then is skipped.</source>
        <translation>届时尚未发出的会跳过。</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>for %1 from the start</source>
        <translation>从开始起 %1</translation>
    </message>
    <message>
        <source>until a time</source>
        <translation>到指定时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Pace, segments per second</source>
        <translation>速度（每秒计费条数）</translation>
    </message>
    <message>
        <source>As fast as the limits allow</source>
        <translation>限制允许的最快速度</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>watched for</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>delivered at least</source>
        <translation>送达率至少</translation>
    </message>
    <message>
        <source>opted out at most</source>
        <translation>退订率至多</translation>
    </message>
    <message>
        <source>No maximum</source>
        <translation>不设最高费用</translation>
    </message>
    <message>
        <source>Maximum cost</source>
        <translation>最高费用</translation>
    </message>
    <message>
        <source>in</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>If it stays unknown whether somebody got it</source>
        <translation>如果结果一直未知</translation>
    </message>
    <message>
        <source>%1 to %2 by each person&apos;s clock</source>
        <translation>收件人当地时间 %1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people first</source>
        <translation>
            <numerusform>先发 %Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>heliograph::TodayCard</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Delivered today:</source>
        <translation>今天送达：</translation>
    </message>
    <message>
        <source>What is open now, whenever it is due, and what was sent or has ended since midnight.</source>
        <translation>现在未完成的短信（不论何时到期），以及从零点起已发出或已结束的短信。</translation>
    </message>
    <message>
        <source>Today: %1 planned</source>
        <translation>今天：计划 %1 条</translation>
    </message>
    <message>
        <source>about %1 of %2 today</source>
        <translation>今天约 %1，预算 %2</translation>
    </message>
    <message>
        <source>about %1 today</source>
        <translation>今天约 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) without a price</source>
        <translation>
            <numerusform>%Ln 条短信没有价格</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was spent today.</source>
        <translation>今天没有花费。</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>还没有回执</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Show these messages</source>
        <translation>显示这些短信</translation>
    </message>
    <message>
        <source>nothing was sent yet</source>
        <translation>还没有发送</translation>
    </message>
</context>
<context>
    <name>heliograph::TryCard</name>
    <message>
        <source>Try this</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Approve the campaign that waits</source>
        <translation>批准等待审批的任务</translation>
    </message>
    <message>
        <source>Ask why a message has not gone</source>
        <translation>查看一条短信为什么还没有发出</translation>
    </message>
    <message>
        <source>Settle the unknown outcomes</source>
        <translation>处理结果未知的短信</translation>
    </message>
    <message>
        <source>Drag on a chart, down to its messages</source>
        <translation>在图表上拖动，一直看到短信</translation>
    </message>
    <message>
        <source>Compose with a list that has problems</source>
        <translation>用一份有问题的名单编写任务</translation>
    </message>
    <message>
        <source>Hide these steps</source>
        <translation>隐藏这些步骤</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>%1 “Be somebody else” above makes you somebody who may.</source>
        <translation>%1可以用上方的“切换身份”换成有权限的人。</translation>
    </message>
    <message>
        <source>Try this: %1 of %2 done</source>
        <translation>试一试：已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Stop all sending, and let two people release it</source>
        <translation>紧急停发，并由两人解除</translation>
    </message>
</context>
<context>
    <name>heliograph::UnknownScreen</name>
    <message>
        <source>Treat as sent…</source>
        <translation>视为已提交…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>再次发送…</translation>
    </message>
    <message>
        <source>Write off…</source>
        <translation>核销…</translation>
    </message>
    <message>
        <source>Ask the provider now</source>
        <translation>立即查询服务商</translation>
    </message>
    <message>
        <source>Unknown outcomes</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始于</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>No outcome is unknown</source>
        <translation>没有结果未知的短信</translation>
    </message>
    <message>
        <source>When nobody knows whether a provider took a message, it comes here. It is never sent again by itself.</source>
        <translation>没有人知道服务商是否接受了短信时，它会出现在这里。它绝不会自动再次发送。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>发送任务</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>查询次数</translation>
    </message>
    <message>
        <source>May be decided</source>
        <translation>可以决定</translation>
    </message>
    <message>
        <source>Choose a group above</source>
        <translation>请在上方选择一组</translation>
    </message>
    <message numerus="yes">
        <source>you decide about %Ln</source>
        <translation>
            <numerusform>由您决定 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is asked next</source>
        <translation>接下来查询 %1</translation>
    </message>
    <message>
        <source>%1 is asked %2</source>
        <translation>%2查询 %1</translation>
    </message>
    <message>
        <source>closed by rule from %1 on</source>
        <translation>自 %1 起按规则结案</translation>
    </message>
    <message>
        <source>waits for a person or a receipt</source>
        <translation>等待人来决定，或等待回执</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) unknown.</source>
        <translation>
            <numerusform>%Ln 个结果未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may be decided now, the others are still being asked about.</source>
        <translation>%1 个现在可以决定，其余仍在查询。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Choose a group first.</source>
        <translation>请先选择一组。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided.</source>
        <translation>
            <numerusform>已决定 %Ln 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had become known meanwhile.</source>
        <translation>
            <numerusform>其间已得知 %Ln 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be sent again: their campaign is cancelled or their time is over.</source>
        <translation>
            <numerusform>%Ln 个无法再次发送：任务已取消或时间已过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be asked about as soon as the provider can be asked.</source>
        <translation>
            <numerusform>服务商可以查询时，会查询 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of unknown outcomes</source>
        <translation>结果未知的分组</translation>
    </message>
    <message>
        <source>Messages of the group</source>
        <translation>该组的短信</translation>
    </message>
</context>
<context>
    <name>heliograph::UsersView</name>
    <message>
        <source>Nobody signs in here</source>
        <translation>此处无人登录</translation>
    </message>
    <message>
        <source>This workspace is open: whoever can open its folder may do everything, and approvals are not checked. Add the first person, and everybody signs in from then on.</source>
        <translation>此工作区是开放的：能打开其文件夹的人可以做任何事，审批不作检查。添加第一个人后，每个人都要登录。</translation>
    </message>
    <message>
        <source>Add the first person…</source>
        <translation>添加第一个人…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>这里没有人员</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Roles and rights…</source>
        <translation>角色与权限…</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>更改我的密码…</translation>
    </message>
    <message>
        <source>My second factor…</source>
        <translation>我的第二因素…</translation>
    </message>
    <message>
        <source>Nobody signs in here yet: add the first person.</source>
        <translation>此处尚无人登录：请添加第一个人。</translation>
    </message>
    <message>
        <source>One-time code for %1</source>
        <translation>%1 的一次性代码</translation>
    </message>
    <message>
        <source>Give it to %1 on a way that others do not see. It is good for 24 hours and once: with it %1 sets a password. It is not shown again.</source>
        <translation>请用他人看不到的方式交给 %1。24 小时内有效，只能用一次：%1 用它设置密码。之后不再显示。</translation>
    </message>
    <message>
        <source>Users and rights</source>
        <translation>用户与权限</translation>
    </message>
    <message>
        <source>Vouch for a test number…</source>
        <translation>为测试号码担保…</translation>
    </message>
    <message>
        <source>You vouch for the number, and the audit log keeps why.</source>
        <translation>您已为该号码担保，审计日志保留了理由。</translation>
    </message>
</context>
<context>
    <name>heliograph::VerdictChecks</name>
    <message>
        <source>Template %1 reads otherwise at %2 now. Choose it again.</source>
        <translation>模板 %1 在 %2 的内容已变。请重新选择。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发送任何内容。</translation>
    </message>
</context>
<context>
    <name>heliograph::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>%1的版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version %1 · %2 · %3 · %4</source>
        <translation>版本 %1 · %2 · %3 · %4</translation>
    </message>
</context>
<context>
    <name>heliograph::VouchDialog</name>
    <message>
        <source>Vouch for a test number</source>
        <translation>为测试号码担保</translation>
    </message>
    <message>
        <source>Tests go only to numbers whose owners agree, which they show by a code. Where none can be sent, you can say that the owner agrees, and how you know. Nobody vouches for a number of his own.</source>
        <translation>测试短信只发往机主同意的号码，机主以验证码表示同意。无法发送验证码时，您可以声明机主同意并说明依据。任何人都不能为自己的号码担保。</translation>
    </message>
    <message>
        <source>Vouch for the number</source>
        <translation>为该号码担保</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不担保</translation>
    </message>
    <message>
        <source>Numbers that nobody has confirmed</source>
        <translation>尚未确认的号码</translation>
    </message>
    <message>
        <source>How you know that its owner agrees</source>
        <translation>您如何知道机主同意</translation>
    </message>
    <message>
        <source>The audit log keeps it.</source>
        <translation>审计日志会保留。</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1，属于%2</translation>
    </message>
    <message>
        <source>No number of anybody else waits to be confirmed.</source>
        <translation>没有他人的号码等待确认。</translation>
    </message>
    <message>
        <source>Select the number first.</source>
        <translation>请先选择号码。</translation>
    </message>
    <message>
        <source>Say how you know that its owner agrees.</source>
        <translation>请说明您如何知道机主同意。</translation>
    </message>
</context>
<context>
    <name>heliograph::WhoMay</name>
    <message>
        <source>Who may</source>
        <translation>谁可以</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <comment>somebody who may, within his own campaigns</comment>
        <translation>%1（自己的）</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有人。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>heliograph::WhyCard</name>
    <message>
        <source>Message %1, %2, row %3: %4</source>
        <translation>短信 %1，%2，第 %3 行：%4</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Number or message id</source>
        <translation>号码或短信编号</translation>
    </message>
    <message>
        <source>Why has this not gone?</source>
        <translation>为什么没有发出？</translation>
    </message>
    <message>
        <source>No message was ever planned for this number.</source>
        <translation>从未为此号码计划过短信。</translation>
    </message>
</context>
<context>
    <name>heliograph::WhyText</name>
    <message>
        <source>Held because %1.</source>
        <translation>暂缓，原因：%1。</translation>
    </message>
    <message>
        <source>Its sending window ends at %1, before its turn comes: it will be skipped.</source>
        <translation>其发送时段在轮到之前于 %1 结束：将被跳过。</translation>
    </message>
    <message>
        <source>The number is on the suppression list: it will be skipped when its turn comes.</source>
        <translation>该号码在禁发名单中：轮到时将被跳过。</translation>
    </message>
    <message>
        <source>Ready. Its turn comes in about %1.</source>
        <translation>已就绪，约 %1 后轮到。</translation>
    </message>
    <message numerus="yes">
        <source>Ready. Its turn comes in about %1: %Ln people are ahead of it, and its campaign sends %2 messages/s.</source>
        <translation>
            <numerusform>已就绪，约 %1 后轮到：前面还有 %Ln 人，其发送任务每秒发送 %2 条短信。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready. %Ln people are ahead of it; how fast its campaign sends is not known yet.</source>
        <translation>
            <numerusform>已就绪，前面还有 %Ln 人；其发送任务的速度尚不清楚。</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits for its campaign, which nobody has started. The campaign is: %1.</source>
        <translation>正在等待所属的发送任务，该任务尚未启动。任务状态：%1。</translation>
    </message>
    <message>
        <source>It is over: nobody waits in it.</source>
        <translation>已结束：没有收件人在等待。</translation>
    </message>
    <message>
        <source>Nobody has started it. It is: %1.</source>
        <translation>尚未启动。当前状态：%1。</translation>
    </message>
    <message>
        <source>Nobody in it goes now, because %1.</source>
        <translation>目前无人可发，原因：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing keeps it back. %Ln people wait for their turn, and %1 messages/s go.</source>
        <translation>
            <numerusform>没有任何阻碍。%Ln 人等待轮到，每秒发出 %1 条短信。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing keeps it back. %Ln people wait for their turn.</source>
        <translation>
            <numerusform>没有任何阻碍。%Ln 人等待轮到。</numerusform>
        </translation>
    </message>
    <message>
        <source>sending is not stopped</source>
        <translation>发送未被停止</translation>
    </message>
    <message>
        <source>the clock of this computer is believed</source>
        <translation>本机的时钟可信</translation>
    </message>
    <message>
        <source>the campaign is neither paused nor blocked</source>
        <translation>发送任务既未暂停，也未被阻止</translation>
    </message>
    <message>
        <source>what is stored is what was approved</source>
        <translation>所存内容与审批的内容一致</translation>
    </message>
    <message>
        <source>its planned time has come</source>
        <translation>计划时间已到</translation>
    </message>
    <message>
        <source>%1 takes messages</source>
        <translation>%1 可以接受短信</translation>
    </message>
    <message>
        <source>a node is running</source>
        <translation>有节点在运行</translation>
    </message>
    <message>
        <source>it has not waited too long</source>
        <translation>等待时间未过长</translation>
    </message>
    <message>
        <source>another attempt at %1, because %2</source>
        <translation>将于 %1 再次尝试，原因：%2</translation>
    </message>
    <message>
        <source>worth sending until %1</source>
        <translation>有效发送至 %1</translation>
    </message>
    <message>
        <source>on the suppression list: it will be skipped</source>
        <translation>在禁发名单中：将被跳过</translation>
    </message>
    <message>
        <source>not on the suppression list</source>
        <translation>不在禁发名单中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people of its campaign are ahead of it</source>
        <translation>
            <numerusform>其发送任务中前面还有 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 As things are, it will be held then, because %2.</source>
        <comment>its turn, and what then</comment>
        <translation>%1 按目前情况，届时将暂缓，因为%2。</translation>
    </message>
    <message>
        <source>It will be skipped when its turn comes, because %1.</source>
        <translation>轮到时将被跳过，因为%1。</translation>
    </message>
    <message>
        <source>no engine reports trouble with the database</source>
        <translation>没有引擎报告数据库出现问题</translation>
    </message>
</context>
<context>
    <name>heliograph::Workplace</name>
    <message>
        <source>The database does not answer. Nothing is lost. %1</source>
        <translation>数据库没有应答。没有任何内容丢失。%1</translation>
    </message>
    <message>
        <source>The link to this view is copied. Go to anything takes it.</source>
        <translation>此视图的链接已复制。“转到任意位置”可以使用它。</translation>
    </message>
    <message>
        <source>This screen has nothing to search in.</source>
        <translation>本页没有可供查找的内容。</translation>
    </message>
    <message>
        <source>The link to this view is copied without the number, which is hidden now. Go to anything takes it.</source>
        <translation>已复制此视图的链接，不含当前隐藏的号码。“转到任意位置”可以使用它。</translation>
    </message>
    <message>
        <source>This screen shows no table.</source>
        <translation>此页面没有表格。</translation>
    </message>
</context>
<context>
    <name>heliograph::WorkspacePage</name>
    <message>
        <source>Whoever wants to</source>
        <translation>自愿</translation>
    </message>
    <message>
        <source>Supervisors and admins</source>
        <translation>主管和管理员</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>永久</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask whether it is too late, when sending was impossible for</source>
        <translation>无法发送超过多久后询问是否已过期</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>A campaign that waited longer, through a night for instance, asks before it goes on.</source>
        <translation>等待更久（例如过夜）的任务在继续前会询问。</translation>
    </message>
    <message>
        <source>The console locks at the latest after</source>
        <translation>控制台最迟锁定时间</translation>
    </message>
    <message>
        <source>Of idleness; everybody may choose less.</source>
        <translation>空闲时间；每个人可以选择更短。</translation>
    </message>
    <message>
        <source>Who needs a second factor</source>
        <translation>谁需要第二因素</translation>
    </message>
    <message>
        <source>Who needs one and has none sets it up at the next sign-in.</source>
        <translation>需要但没有的人在下次登录时设置。</translation>
    </message>
    <message>
        <source>Numbers, values and replies are kept for</source>
        <translation>号码、变量和回复的保留时间</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>After a campaign has ended; then they are erased for good, and counts and receipts stay.</source>
        <translation>在任务结束之后；随后永久抹除，数量和回执保留。</translation>
    </message>
    <message>
        <source>Tell the system&apos;s log the seals of the audit log</source>
        <translation>把审计日志的封存值写入系统日志</translation>
    </message>
    <message>
        <source>There the owner of this workspace&apos;s folder cannot change them.</source>
        <translation>工作区文件夹的所有者无法更改它们。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a setting, before, after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Asks whether it is too late after</source>
        <translation>多久后询问是否已过期</translation>
    </message>
    <message>
        <source>Locks after</source>
        <translation>锁定时间</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二因素</translation>
    </message>
    <message>
        <source>Numbers, values and replies are kept</source>
        <translation>号码、变量和回复保留</translation>
    </message>
    <message>
        <source>Seals in the system&apos;s log</source>
        <translation>系统日志中的封存值</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln change(s)</source>
        <translation>
            <numerusform>保存 %Ln 项更改</numerusform>
        </translation>
    </message>
</context>
</TS>
