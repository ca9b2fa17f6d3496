<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>第 %1 次尝试的迟到答复：%2 已接受</translation>
    </message>
    <message>
        <source>Late answer to attempt %1: %2 accepted it, their id %3</source>
        <translation>第 %1 次尝试的迟到答复：%2 已接受，对方编号 %3</translation>
    </message>
    <message>
        <source>Late answer to attempt %1: %2 refused it</source>
        <translation>第 %1 次尝试的迟到答复：%2 已拒绝</translation>
    </message>
    <message>
        <source>Late answer to attempt %1: %2 had not taken it</source>
        <translation>第 %1 次尝试的迟到答复：%2 并未接受</translation>
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
    <message>
        <source>this person has had as many messages as the limit allows until %1</source>
        <translation>在 %1 之前，该收件人收到的短信已达上限</translation>
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
        <source>%1 failed %n time(s) in a row</source>
        <translation>
            <numerusform>%1 连续失败 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed %n time(s) in a row; the next trial is at %2</source>
        <translation>
            <numerusform>%1 连续失败 %n 次；将于 %2 再次试探</numerusform>
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
        <translation>%1 的账户余额或额度已用完</translation>
    </message>
    <message>
        <source>the clock of this computer differs from that of %1</source>
        <translation>本机时钟与 %1 的时钟不一致</translation>
    </message>
    <message>
        <source>the budget is used up</source>
        <translation>预算已用完</translation>
    </message>
    <message>
        <source>the campaign is paused</source>
        <translation>发送任务已暂停</translation>
    </message>
    <message>
        <source>the campaign is paused: “%1”</source>
        <translation>发送任务已暂停：“%1”</translation>
    </message>
    <message>
        <source>the canary is being watched</source>
        <translation>正在观察试发</translation>
    </message>
    <message>
        <source>all sending is stopped</source>
        <translation>已紧急停发</translation>
    </message>
    <message>
        <source>no provider may send to this country</source>
        <translation>没有服务商可以向该国家或地区发送</translation>
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
        <source>the approved maximum cost would be exceeded</source>
        <translation>将超过已批准的最高费用</translation>
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
        <source>Correct it at the provider or in a new campaign, then resume this one.</source>
        <translation>在服务商处或在新的发送任务中更正，然后恢复本任务。</translation>
    </message>
    <message>
        <source>Check the key, then test the provider: a success ends the hold.</source>
        <translation>检查密钥，然后测试服务商：成功即解除暂缓。</translation>
    </message>
    <message>
        <source>Top up the account, then test the provider: a success ends the hold.</source>
        <translation>为账户充值，然后测试服务商：成功即解除暂缓。</translation>
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
        <source>Start the engine of a node to go on.</source>
        <translation>启动一个节点的引擎即可继续。</translation>
    </message>
    <message>
        <source>nothing could be sent since %1, and its time has passed; somebody has to decide</source>
        <translation>自 %1 起一直无法发送，其时间已过；需要有人决定</translation>
    </message>
    <message>
        <source>the clock of this computer was set and is off by %1</source>
        <translation>本计算机的时钟被调整过，相差 %1</translation>
    </message>
    <message>
        <source>what is stored is not what was approved</source>
        <translation>所存内容与审批的内容不一致</translation>
    </message>
    <message>
        <source>Correct the clock, or say that it is right as it is.</source>
        <translation>请校正时钟，或确认当前时钟无误。</translation>
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
        <source>It may or may not have gone. It will not be sent again by itself.</source>
        <translation>可能已发出，也可能未发出。不会自动重发。</translation>
    </message>
    <message>
        <source>It may or may not have gone: %1. It will not be sent again by itself.</source>
        <translation>可能已发出，也可能未发出：%1。不会自动重发。</translation>
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
        <translation>本计算机的时钟可信</translation>
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
</context>
</TS>
