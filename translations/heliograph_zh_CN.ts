<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>导入了收件人</translation>
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
        <translation>批准了活动</translation>
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
        <translation>停止了未按现状获批的活动</translation>
    </message>
    <message>
        <source>Edited a campaign</source>
        <translation>修改了活动</translation>
    </message>
    <message>
        <source>Ended an approval that was not used in time</source>
        <translation>结束了未及时使用的审批</translation>
    </message>
    <message>
        <source>Stopped a campaign after a restore</source>
        <translation>恢复备份后停止了活动</translation>
    </message>
    <message>
        <source>Cancelled a campaign</source>
        <translation>取消了活动</translation>
    </message>
    <message>
        <source>Created a campaign</source>
        <translation>创建了活动</translation>
    </message>
    <message>
        <source>Put forgotten recipients back into the queue</source>
        <translation>把遗漏的收件人放回了队列</translation>
    </message>
    <message>
        <source>Fixed a campaign&apos;s recipients</source>
        <translation>固定了活动的收件人</translation>
    </message>
    <message>
        <source>Paused a campaign</source>
        <translation>暂停了活动</translation>
    </message>
    <message>
        <source>Rejected a campaign</source>
        <translation>否决了活动</translation>
    </message>
    <message>
        <source>Resumed a campaign</source>
        <translation>恢复了活动</translation>
    </message>
    <message>
        <source>Returned a campaign for editing</source>
        <translation>退回了活动以供修改</translation>
    </message>
    <message>
        <source>Started a campaign</source>
        <translation>启动了活动</translation>
    </message>
    <message>
        <source>Submitted a campaign for approval</source>
        <translation>提交了活动以供批准</translation>
    </message>
    <message>
        <source>Exported messages</source>
        <translation>导出了消息</translation>
    </message>
    <message>
        <source>Held a message whose number cannot be read</source>
        <translation>扣留了号码无法读取的消息</translation>
    </message>
    <message>
        <source>Asked to see numbers in full</source>
        <translation>请求查看完整号码</translation>
    </message>
    <message>
        <source>Took a message out of the queue after a receipt</source>
        <translation>收到回执后把消息移出了队列</translation>
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
        <translation>按活动规则处理了未知结果</translation>
    </message>
    <message>
        <source>Sent again after an unknown outcome</source>
        <translation>结果未知后再次发送</translation>
    </message>
    <message>
        <source>Took unknown outcomes as sent</source>
        <translation>将未知结果视为已发送</translation>
    </message>
    <message>
        <source>Wrote off unknown outcomes</source>
        <translation>注销了未知结果</translation>
    </message>
    <message>
        <source>Confirmed a restored database</source>
        <translation>确认了恢复的数据库</translation>
    </message>
    <message>
        <source>Ended a hold on all sending</source>
        <translation>解除了对全部发送的暂缓</translation>
    </message>
    <message>
        <source>Held all sending</source>
        <translation>暂缓了全部发送</translation>
    </message>
    <message>
        <source>Released the emergency stop</source>
        <translation>解除了紧急停止</translation>
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
        <translation>停止了全部发送</translation>
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
            <numerusform>保存在数据库之外的 %Ln 个封印与之相符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seal(s) know of entries that were lost when a backup was put back.</source>
        <translation>
            <numerusform>有 %Ln 个封印记载的条目在恢复备份时丢失。</numerusform>
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
        <translation>日志被截断：%2 保存的封印记载了 %1 条记录，现在只有 %3 条。如果恢复过备份，请先确认；否则请原样保留一份数据库副本，并查明谁能够写入它。</translation>
    </message>
    <message>
        <source>The log was rewritten: entry %1 is not the one that was sealed on %2. Keep a copy of the database as it is, and find out who could write to it.</source>
        <translation>日志被重写：第 %1 条不是 %2 封存的那一条。请原样保留一份数据库副本，并查明谁能够写入它。</translation>
    </message>
    <message>
        <source>Erased the personal data of a campaign</source>
        <translation>删除了活动的个人数据</translation>
    </message>
    <message>
        <source>Forgot a person</source>
        <translation>删除了一个人的数据</translation>
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
        <translation>活动停在试发阶段</translation>
    </message>
    <message>
        <source>Sent the canary of a campaign</source>
        <translation>发送了活动的试发部分</translation>
    </message>
    <message>
        <source>Let a campaign go on after its canary</source>
        <translation>试发后让活动继续</translation>
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
        <translation>移除了第二验证</translation>
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
        <translation>设置了第二验证</translation>
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
        <translation>关闭了工作区：今后须登录</translation>
    </message>
    <message>
        <source>Saw numbers in full</source>
        <translation>查看了完整号码</translation>
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
        <translation>已受理短信的费用，按发送时有效的价格计算。不同币种分别列出，从不相加。</translation>
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
    <name>heliograph::DoubtText</name>
    <message numerus="yes">
        <source>%1; %Ln byte(s) of the request had left</source>
        <translation>
            <numerusform>%1；请求已发出 %Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not answer within %2</source>
        <translation>%1 在 %2 内没有答复</translation>
    </message>
    <message>
        <source>%1 answered that it has trouble (their code %2), which does not say whether it took the message</source>
        <translation>%1 答复称其出现故障（对方代码 %2），无法得知是否已接受该短信</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 没有及时答复</translation>
    </message>
    <message>
        <source>the connection to %1 was lost before its answer was complete</source>
        <translation>与 %1 的连接在答复完成之前中断</translation>
    </message>
    <message>
        <source>%1 answered that it has trouble, which does not say whether it took the message</source>
        <translation>%1 答复称其出现故障，无法得知是否已接受该短信</translation>
    </message>
    <message>
        <source>the address of %1 pointed elsewhere, where nothing was sent</source>
        <translation>%1 的地址指向别处，没有向那里发送任何内容</translation>
    </message>
    <message>
        <source>the answer of %1 does not say whether it took the message</source>
        <translation>%1 的答复没有说明是否已接受该短信</translation>
    </message>
    <message>
        <source>no answer had been noted when its time was over</source>
        <translation>时限已到，仍未记录到答复</translation>
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
            <numerusform>已向 %1 查询 %Ln 次，最近一次的答复说明不了什么</numerusform>
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
        <translation>已向 %1 查询：没有答复；不能说明该短信的情况</translation>
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
        <translation>已向 %1 查询：答复不能说明该短信的情况</translation>
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
        <translation>%1 在等待时间结束之前决定重新发送：“%2”</translation>
    </message>
    <message>
        <source>%1 decided to send it again: “%2”</source>
        <translation>%1 决定重新发送：“%2”</translation>
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
        <translation>绝不重新发送；三天后结案并计为已提交</translation>
    </message>
    <message>
        <source>sent once more when the provider, asked twice, has no record of it; otherwise a person decides</source>
        <translation>两次查询服务商均无记录时再发送一次；否则由人员决定</translation>
    </message>
    <message>
        <source>kept for a person to decide</source>
        <translation>留待人员决定</translation>
    </message>
    <message>
        <source>never sent again; closed when its time is over</source>
        <translation>绝不重新发送；有效期结束时结案</translation>
    </message>
    <message>
        <source>It will not be sent again by itself.</source>
        <translation>不会自动重新发送。</translation>
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
        <translation>无法向 %1 查询：只有回执或人员才能确定结果。</translation>
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
        <source>It waits for a person to decide: treat as sent, send again, or write off.</source>
        <translation>等待人员决定：视为已提交、重新发送或核销。</translation>
    </message>
    <message>
        <source>If nothing is learned by %1, it is closed as “No receipt” and counts as sent. %2</source>
        <translation>如果到 %1 仍无结果，则以“无回执”结案并计为已提交。%2</translation>
    </message>
    <message>
        <source>%1 Otherwise a person decides.</source>
        <translation>%1否则由人员决定。</translation>
    </message>
    <message>
        <source>%1 If asking does not settle it, a person decides.</source>
        <translation>%1如果查询不能确定结果，则由人员决定。</translation>
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
        <source>Possible duplicate: an earlier attempt was accepted after all, so this person may have got it twice.</source>
        <translation>可能重复：较早的一次尝试其实已被接受，因此该收件人可能收到了两次。</translation>
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
        <source>%n other(s)</source>
        <comment>errors</comment>
        <translation>
            <numerusform>其他 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages failed, most with %2.</source>
        <translation>%1 条短信失败，其中 %2 最多。</translation>
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
        <source>Outcome unknown: it left by the journal, and the database is an older copy put back since</source>
        <translation>结果未知：日志表明它已发出，而数据库是之后放回的旧副本</translation>
    </message>
    <message>
        <source>Left to a person: asking did not settle it</source>
        <translation>留给人员处理：查询未能确定结果</translation>
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
        <translation>%1 的回执：第 %2 段（共 %3 段）已送达</translation>
    </message>
    <message>
        <source>Receipt of %1: segment %2 of %3 not delivered</source>
        <translation>%1 的回执：第 %2 段（共 %3 段）未送达</translation>
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
        <source>the campaign is paused</source>
        <translation>发送任务已暂停</translation>
    </message>
    <message>
        <source>the campaign is paused: “%1”</source>
        <translation>发送任务已暂停：“%1”</translation>
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
        <source>the database was restored or copied, and somebody has to decide whether they go</source>
        <translation>数据库是恢复或复制而来的，需要有人决定是否发送</translation>
    </message>
    <message>
        <source>Read what was found about the workspace and confirm it, then resume or cancel the campaign.</source>
        <translation>请先查看工作区的检查结果并确认，然后继续或取消该活动。</translation>
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
        <source>its approval is not signed by anybody who may approve it</source>
        <translation>其审批没有任何有权审批者的签名</translation>
    </message>
    <message>
        <source>Correct the clock, or say that it is right as it is.</source>
        <translation>请校正时钟，或确认当前时钟无误。</translation>
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
    <name>heliograph::LegendRow</name>
    <message>
        <source>Show or hide: %1</source>
        <translation>显示或隐藏：%1</translation>
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
        <source>this person has had %n message(s) in %1; the limit is %2</source>
        <translation>
            <numerusform>该收件人在%1内已收到 %n 条短信；上限为 %2 条</numerusform>
        </translation>
    </message>
    <message>
        <source>as many messages as the limit allows went to numbers that begin like this one</source>
        <translation>发往相同号段的短信已达上限</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) went to numbers that begin like this one within a minute; the limit is %1</source>
        <translation>
            <numerusform>一分钟内已向相同号段发送 %n 条短信；上限为 %1 条</numerusform>
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
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
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
        <translation>继续该发送任务即可仍向其他收件人发送，或取消该任务。</translation>
    </message>
</context>
<context>
    <name>heliograph::LiveChart</name>
    <message>
        <source>Segments per second in the last 60 minutes</source>
        <translation>最近 60 分钟每秒计费条数</translation>
    </message>
    <message>
        <source>Last 60 minutes</source>
        <translation>最近 60 分钟</translation>
    </message>
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
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
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
    <message>
        <source>Nothing was sent in the last 60 minutes.</source>
        <translation>最近 60 分钟没有发送。</translation>
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
        <translation>按提交给服务商的时间统计短信。送达率：已送达 ÷ 服务商已受理且已有最终结果或已超过回执等待时间的全部短信。斜线：尚未确定。</translation>
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
        <translation>同样的短信，按所经账户统计。p50 与 p95：一半和 95% 至多在此时间内送达。</translation>
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
        <source>%n country(s), most messages to %1.</source>
        <translation>
            <numerusform>%n 个国家/地区，发往%1的短信最多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
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
        <translation>已更新对应消息</translation>
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
        <translation>仅一段；等待其余各段</translation>
    </message>
    <message>
        <source>the provider does not know</source>
        <translation>服务商也不清楚</translation>
    </message>
    <message>
        <source>fits no message</source>
        <translation>没有对应的消息</translation>
    </message>
    <message>
        <source>an id of ours, but another number</source>
        <translation>编号是我们的，但号码不符</translation>
    </message>
    <message>
        <source>fits several messages</source>
        <translation>对应多条消息</translation>
    </message>
    <message>
        <source>would prove more than its source may</source>
        <translation>所证明的内容超出其来源的可信程度</translation>
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
        <translation>所有服务商</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>所有发送任务</translation>
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
        <source>%n opt-out(s)</source>
        <translation>
            <numerusform>%n 个退订</numerusform>
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
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save &amp;figures…</source>
        <translation>保存数字(&amp;F)…</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>保存数字</translation>
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
        <source>“%1” is written.</source>
        <translation>已写入“%1”。</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>保存“%1”</translation>
    </message>
    <message>
        <source>The printer took nothing. Choose another one, or save the report as PDF.</source>
        <translation>打印机没有接受任何内容。请选择另一台打印机，或将报告另存为 PDF。</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>报告已保存。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>heliograph::RestoreText</name>
    <message>
        <source>The database is older than what was sent from it: it ends with attempt %1 in start %2 of the engine, the journal with attempt %3 in start %4. An older copy was put back.</source>
        <translation>数据库比已发送的内容旧：它止于引擎第 %2 次启动的第 %1 次尝试，而日志止于第 %4 次启动的第 %3 次尝试。有人放回了旧副本。</translation>
    </message>
    <message>
        <source>The database is older than what was sent from it: it ends with start %1 of the engine, the secret store remembers start %2. An older copy of the whole workspace was put back, its journal included.</source>
        <translation>数据库比已发送的内容旧：它止于引擎第 %1 次启动，而密钥库记得第 %2 次启动。有人放回了整个工作区的旧副本，连同其日志。</translation>
    </message>
    <message>
        <source>Messages were sent from this database, and there is no journal of that beside it. It was probably copied here. Make sure that the original does not send any more.</source>
        <translation>曾从该数据库发送消息，但旁边没有相应的日志。它很可能是复制到这里的。请确保原数据库不再发送。</translation>
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
            <numerusform>之后发出的 %Ln 条消息已登记为结果未知。系统会查询它们，不会自动重发。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s) of messages that had ended or were tried again are entered.</source>
        <translation>
            <numerusform>已登记 %Ln 次属于已结束或已重试消息的尝试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) left for campaign %1, created at %2, which this database does not have. Before that campaign is made again, find out who got it.</source>
        <translation>
            <numerusform>活动 %1（创建于 %2）已发出 %Ln 条消息，但该数据库中没有此活动。在重新创建该活动之前，请先查明谁已收到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) that could send are paused, with %1 people waiting. What left and is not in the journal is among them: resume or cancel each campaign by itself.</source>
        <translation>
            <numerusform>%Ln 个可能发送的活动已暂停，共有 %1 人等待。已发出但不在日志中的也在其中：请逐个继续或取消活动。</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal has not been entered completely. Start the engine once to go on.</source>
        <translation>日志尚未全部登记。请启动一次引擎以继续。</translation>
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
        <translation>此处不允许向该国家或地区发送短信</translation>
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
        <translation>日志无法写入</translation>
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
            <numerusform>有 %Ln 个服务商答复尚未保存。</numerusform>
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
        <translation>%1 旁边的发送日志无法写入，没有日志记录就不会发出任何内容。发送已停止，没有任何丢失。请检查剩余空间和文件夹的所有者。之后发送会自动继续。</translation>
    </message>
    <message>
        <source>The disk that holds %1 reports errors. Sending has stopped and nothing is lost. It goes on by itself when the database has been opened anew and found sound. Check the disk.</source>
        <translation>存放 %1 的磁盘报告错误。发送已停止，没有任何丢失。数据库重新打开并确认正常后，发送会自动继续。请检查磁盘。</translation>
    </message>
    <message>
        <source>The database %1 is damaged, and the engine has stopped. Keep a copy of the workspace folder, run “heliograph doctor --deep”, then restore a backup. What left since that backup is known from the journal and is not sent again by itself.</source>
        <translation>数据库 %1 已损坏，引擎已停止。请保留工作区文件夹的副本，运行“heliograph doctor --deep”，然后恢复备份。备份之后发出的内容可从日志得知，不会自动重发。</translation>
    </message>
    <message>
        <source>Somebody removed the log of the database %1 while the engine ran, and the engine has stopped. %2 Start the engine again.</source>
        <translation>引擎运行时有人移除了数据库 %1 的日志，引擎已停止。%2 请重新启动引擎。</translation>
    </message>
    <message>
        <source>Another file lies where the database %1 was, or it was moved, and the engine has stopped. Nothing was sent since. Put the right file back and start the engine; it compares the file with the journal before it sends.</source>
        <translation>数据库 %1 的位置上是另一个文件，或者它已被移走，引擎已停止。此后没有发送任何内容。请放回正确的文件并启动引擎；引擎在发送前会将其与日志比对。</translation>
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
    <message>
        <source>%1 As things are, it will be held then, because %2.</source>
        <comment>its turn, and what then</comment>
        <translation>%1 按目前情况，届时将暂缓，因为%2。</translation>
    </message>
    <message>
        <source>It will be skipped when its turn comes, because %1.</source>
        <translation>轮到时将被跳过，因为%1。</translation>
    </message>
</context>
</TS>
