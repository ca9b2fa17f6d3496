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
    <message>
        <source>Reply: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; receipts disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt of %1: it does not know what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt of %1: segment %2 of %3 delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt of %1: segment %2 of %3 not delivered</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>heliograph::ReceiptText</name>
    <message>
        <source>not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved its message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says what was known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipts disagree; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one segment; the others are awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits no message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id of ours, but another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits several messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would prove more than its source may</source>
        <translation type="unfinished"></translation>
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
</TS>
