/** The words of every problem: what happened, and how to mend it. What was typed is always kept. */
import { FIELD_CODES } from '../problems/problem-codes.js';
import type { FieldCode, ProblemCode } from '../problems/problem-codes.js';
import { fill } from './language.js';
import type { Language, Text, TextParams, Texts } from './language.js';

export interface ProblemText {
  title: Text;
  detail: Text;
}

export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  'not-signed-in': {
    title: { 'zh-CN': '请先登录', en: 'Please sign in' },
    detail: {
      'zh-CN': '登录后再试一次。核验检查码、反映未亮码的检查不需要登录。',
      en: 'Sign in and try again. Verifying a code or reporting a visit without one needs no sign-in.',
    },
  },
  forbidden: {
    title: { 'zh-CN': '没有这项权限', en: 'Not yours to do' },
    detail: {
      'zh-CN': '当前身份不能办理这件事。请换用有权限的身份，或联系本单位负责人。',
      en: 'Your present role cannot do this. Use a role that can, or ask the head of your department.',
    },
  },
  'not-found': {
    title: { 'zh-CN': '没有找到', en: 'Not found' },
    detail: {
      'zh-CN': '这条记录不存在，或不向您公开。请从列表重新打开。',
      en: 'There is no such record, or it is not open to you. Open it again from the list.',
    },
  },
  'own-filing': {
    title: { 'zh-CN': '不能审批自己的报备', en: 'Your own filing' },
    detail: {
      'zh-CN': '您是这项检查的报备人或参加人。请由另一位负责人或代理负责人审批。',
      en: 'You filed this visit or take part in it. Another head or the dated deputy has to approve it.',
    },
  },
  'sign-in-refused': {
    title: { 'zh-CN': '没有登录成功', en: 'Not signed in' },
    detail: {
      'zh-CN': '账号、密码或动态口令不对。动态口令每 30 秒换一个，用过一次就失效，请等下一个再试。',
      en: 'Name, password or one-time password is wrong. The latter changes every 30 seconds and is good once: wait for the next.',
    },
  },
  'session-over': {
    title: { 'zh-CN': '登录已失效', en: 'Sign-in ended' },
    detail: {
      'zh-CN': '请重新登录。未发送的内容仍在本机，登录同一账号后继续发送。',
      en: 'Sign in again. What was not sent is kept on this device and goes on under the same account.',
    },
  },
  'ticket-over': {
    title: { 'zh-CN': '登录二维码已失效', en: 'The sign-in code is over' },
    detail: {
      'zh-CN': '它只在两分钟内有效，只能由一部手机使用一次。请在浏览器上换一张再扫。',
      en: 'It is good for two minutes, once, for one phone. Ask for another in the browser and scan that.',
    },
  },
  'ticket-number-wrong': {
    title: { 'zh-CN': '数字不一致，没有登录', en: 'Not the same number: nobody is signed in' },
    detail: {
      'zh-CN': '请确认扫的是您眼前这台浏览器上的码。在浏览器上换一张再扫；若是别人发来的码，不要再扫。',
      en: 'Be sure to scan the code of the browser before you. Ask for another there; never scan one that was sent to you.',
    },
  },
  'ticket-by-phone': {
    title: { 'zh-CN': '请用手机确认', en: 'Use your phone' },
    detail: {
      'zh-CN': '扫码登录的浏览器不能再让别的浏览器登录。请用微信小程序，或用账号密码登录的设备确认。',
      en: 'A browser that was signed in by a phone lets no other one in. Confirm in WeChat or where you typed a password.',
    },
  },
  'last-administrator': {
    title: { 'zh-CN': '这是最后一位区管理员', en: 'The last administrator of the district' },
    detail: {
      'zh-CN': '请先让另一位工作人员成为区管理员，否则没有人能再开通账号。',
      en: 'Make somebody else one first, or nobody can let anybody in any more.',
    },
  },
  'staff-no-member': {
    title: { 'zh-CN': '工作人员不能加入企业', en: 'Staff belong to no enterprise' },
    detail: {
      'zh-CN': '这个账号属于区里的工作人员，不能同时代表企业。请换用本人在企业的微信。',
      en: 'This account works for the district and cannot act for an enterprise too. Use another WeChat user.',
    },
  },
  'too-many-open': {
    title: { 'zh-CN': '已有申请在办', en: 'Requests are open' },
    detail: {
      'zh-CN': '已有 {most} 件申请等待核实，请等企服中心联系您。',
      en: '{most} of your requests wait already. The centre will call you.',
    },
  },
  'members-full': {
    title: { 'zh-CN': '企业成员已满', en: 'No more members' },
    detail: {
      'zh-CN': '一家企业最多 {most} 名成员（含已邀请的）。请先移除不再需要的成员。',
      en: 'An enterprise has {most} members at most, invited ones included. Remove some first.',
    },
  },
  'code-not-good': {
    title: { 'zh-CN': '一次性开通码无效', en: 'One-time code not good' },
    detail: {
      'zh-CN': '开通码输错、已用过或已过期。请核对后重试，或请区管理员重新发一个。',
      en: 'The code is mistyped, used or expired. Check it, or ask the district administrator for another.',
    },
  },
  'login-taken': {
    title: { 'zh-CN': '这个账号名已有人用', en: 'Name already taken' },
    detail: { 'zh-CN': '请换一个账号名。', en: 'Choose another name.' },
  },
  'password-weak': {
    title: { 'zh-CN': '密码太简单', en: 'Password too weak' },
    detail: {
      'zh-CN': '请用 10 个以上的字符，不要重复同一个字符，也不要包含账号名。',
      en: 'Use 10 characters or more, not the same few over and over, and not your name.',
    },
  },
  'one-time-password-wrong': {
    title: { 'zh-CN': '动态口令不对', en: 'One-time password wrong' },
    detail: {
      'zh-CN': '请输入验证器里现在显示的 6 位数字，并核对手机时间是否准确。',
      en: 'Type the 6 digits that the authenticator shows now, and check the time of your phone.',
    },
  },
  'wechat-not-bound': {
    title: { 'zh-CN': '这个微信还没有开通', en: 'WeChat not bound yet' },
    detail: {
      'zh-CN': '请输入另行送达的一次性开通码。',
      en: 'Type the one-time code that was delivered to you apart.',
    },
  },
  'malformed-request': {
    title: { 'zh-CN': '请求无法读取', en: 'Unreadable request' },
    detail: {
      'zh-CN': '请刷新页面后再试。若仍如此，请更新小程序。',
      en: 'Reload the page and try again. If it goes on, update the app.',
    },
  },
  'invalid-input': {
    title: { 'zh-CN': '有内容需要改正', en: 'Something needs correcting' },
    detail: {
      'zh-CN': '请按各栏的提示改正后再提交，已填写的内容仍在。',
      en: 'Correct the fields as they say and send again. What you typed is kept.',
    },
  },
  'method-not-allowed': {
    title: { 'zh-CN': '不支持这种操作', en: 'Method not supported' },
    detail: { 'zh-CN': '请更新小程序后再试。', en: 'Update the app and try again.' },
  },
  'unsupported-media-type': {
    title: { 'zh-CN': '不支持这种格式', en: 'Format not supported' },
    detail: { 'zh-CN': '请以 JSON 格式发送内容。', en: 'Send the content as JSON.' },
  },
  'payload-too-large': {
    title: { 'zh-CN': '内容过大', en: 'Too large' },
    detail: { 'zh-CN': '请缩短文字后再提交。', en: 'Shorten the text and send it again.' },
  },
  'idempotency-key-missing': {
    title: { 'zh-CN': '缺少提交编号', en: 'Submission number missing' },
    detail: {
      'zh-CN': '写入请求须带 Idempotency-Key。请更新小程序后再试。',
      en: 'A writing request needs an Idempotency-Key. Update the app and try again.',
    },
  },
  'idempotency-key-malformed': {
    title: { 'zh-CN': '提交编号格式不对', en: 'Submission number malformed' },
    detail: {
      'zh-CN': 'Idempotency-Key 须为 16 至 64 位字母、数字、- 或 _。',
      en: 'An Idempotency-Key has 16 to 64 letters, digits, - or _.',
    },
  },
  'idempotency-key-reused': {
    title: { 'zh-CN': '提交编号已用于其他内容', en: 'Submission number already used' },
    detail: {
      'zh-CN': '先前的提交已经生效。内容有改动的，请重新提交一次。',
      en: 'The earlier submission stands. If you changed something, submit it anew.',
    },
  },
  'idempotency-key-in-progress': {
    title: { 'zh-CN': '正在处理', en: 'Still being processed' },
    detail: {
      'zh-CN': '同一份提交正在处理，请稍候，不会重复登记。',
      en: 'The same submission is being processed. Wait a moment: it is not recorded twice.',
    },
  },
  'too-many-requests': {
    title: { 'zh-CN': '操作过于频繁', en: 'Too many requests' },
    detail: { 'zh-CN': '请在 {seconds} 秒后再试。', en: 'Try again in {seconds} seconds.' },
  },
  'filing-rejected': {
    title: { 'zh-CN': '不予报备', en: 'Filing refused' },
    detail: {
      'zh-CN': '这项检查不符合规定，本次报备已留痕。请查看各条依据，按给出的办法调整后再报。',
      en: 'This visit does not meet the rules; the attempt is on record. See each reason, use a remedy offered and file again.',
    },
  },
  'filing-undetermined': {
    title: { 'zh-CN': '暂不能判定，已转统筹部门', en: 'Undetermined, passed on' },
    detail: {
      'zh-CN': '判定所需的资料或日历尚缺。报备已转统筹部门决定，结果会通知您；在此之前不得入企检查。',
      en: 'A fact or the calendar is missing. The coordinating office decides and you will be told; no visit before that.',
    },
  },
  'decision-changed': {
    title: { 'zh-CN': '判定结果有变化', en: 'The decision has changed' },
    detail: {
      'zh-CN': '您填写期间情况有变。请查看新的判定，确认后再提交；此次没有登记。',
      en: 'Things changed while you were filling in. See the new decision and submit again; nothing was filed.',
    },
  },
  'decision-stands-against': {
    title: { 'zh-CN': '按规定不能批准', en: 'The rules stand against it' },
    detail: {
      'zh-CN': '依现行规定，这项检查不符合批准条件。请退回，由报备人调整后重新报备。',
      en: 'Under the rules in force this visit cannot be approved. Refuse it, and let its filer file it anew.',
    },
  },
  'version-conflict': {
    title: { 'zh-CN': '内容刚被更新', en: 'It was just changed' },
    detail: {
      'zh-CN': '您看到的不是最新内容。请查看最新内容后再办理。',
      en: 'What you see is not the latest. Look at the latest first, then go on.',
    },
  },
  'not-in-this-state': {
    title: { 'zh-CN': '当前状态不能办理', en: 'Not in this state' },
    detail: {
      'zh-CN': '现在的状态不能进行这项操作。请刷新后查看可办理的事项。',
      en: 'This cannot be done in the present state. Reload to see what can.',
    },
  },
  'no-policy-in-force': {
    title: { 'zh-CN': '所选日期没有现行规则', en: 'No rules in force on that date' },
    detail: {
      'zh-CN': '{date} 尚无生效的规则版本。请改选日期，或联系统筹部门。',
      en: 'No version of the rules is in force on {date}. Choose another date or ask the coordinating office.',
    },
  },
  'still-in-office': {
    title: { 'zh-CN': '在岗人员不能注销', en: 'Still in office' },
    detail: {
      'zh-CN': '工作人员经办的事项须留有姓名。请先办理离岗，再删除个人信息。',
      en: 'The names of staff stand under what they decided. Leave the post first.',
    },
  },
  'already-decided': {
    title: { 'zh-CN': '已有决定', en: 'Already decided' },
    detail: {
      'zh-CN': '这件事已由他人办理，请查看结果。',
      en: 'Somebody has decided this already. See the result.',
    },
  },
  'not-yet-startable': {
    title: { 'zh-CN': '未到检查时间', en: 'Too early to start' },
    detail: { 'zh-CN': '{at} 起可以开始检查。', en: 'The visit can be started from {at}.' },
  },
  'period-over': {
    title: { 'zh-CN': '检查时段已过', en: 'The period is over' },
    detail: {
      'zh-CN': '报备的时段已于 {at} 结束。确需检查的，请重新报备。',
      en: 'The filed period ended at {at}. File a new plan if the visit is still needed.',
    },
  },
  'time-not-plausible': {
    title: { 'zh-CN': '时间不对', en: 'That time cannot be' },
    detail: {
      'zh-CN': '时间不能晚于现在，也不能早于允许开始的时间。请核对手机时间。',
      en: 'The time may not lie in the future nor before the visit could start. Check the clock of the phone.',
    },
  },
  'already-rated': {
    title: { 'zh-CN': '已经评价过', en: 'Already rated' },
    detail: {
      'zh-CN': '本企业已评价这次检查，每次检查评价一次。谢谢。',
      en: 'Your enterprise has rated this visit; each visit is rated once. Thank you.',
    },
  },
  'too-late-to-rate': {
    title: { 'zh-CN': '评价期已过', en: 'Too late to rate' },
    detail: {
      'zh-CN': '检查结束后 {days} 日内可以评价。仍有意见的，请拨打企服中心电话。',
      en: 'A visit can be rated within {days} days of its end. Call the service centre if you still want to say something.',
    },
  },
  'not-contacted-yet': {
    title: { 'zh-CN': '请先联系企业', en: 'Contact the enterprise first' },
    detail: {
      'zh-CN': '先登记与企业的联系情况，再填写核实结果。',
      en: 'Record the contact with the enterprise first, then the outcome.',
    },
  },
  'audit-export-too-long': {
    title: { 'zh-CN': '记录太多，不能一次导出', en: 'Too many entries for one file' },
    detail: {
      'zh-CN': '每次最多导出 10 万条。请缩短日期范围，分几次导出。',
      en: 'A file holds 100,000 entries at most. Take fewer days at a time.',
    },
  },
  'export-too-long': {
    title: { 'zh-CN': '行数超出一张表', en: 'More rows than a sheet holds' },
    detail: {
      'zh-CN': '一张 XLSX 工作表最多容纳 1,048,575 行。请缩小筛选范围，或改用 CSV。',
      en: 'A sheet of XLSX holds 1,048,575 rows. Narrow the filter, or take CSV.',
    },
  },
  'nudged-today': {
    title: { 'zh-CN': '今天已经催办过', en: 'You reminded them today' },
    detail: {
      'zh-CN': '每个工作日可以催办一次，您的催办已送达。需要补充情况的，请写补充说明。',
      en: 'One reminder a working day; yours was delivered. To tell more, add a comment.',
    },
  },
  'summons-department-first': {
    title: { 'zh-CN': '请直接呼叫有权部门', en: 'Call the department with the power to act' },
    detail: {
      'zh-CN': '此事已吹哨过，或久拖未决。请改选有权办理的部门，不再退回专员和街镇。',
      en: 'This was called for before, or has dragged on. Choose the department that can deal with it.',
    },
  },
  'summons-nobody-serves': {
    title: { 'zh-CN': '贵企业暂无服务专员', en: 'No officer serves you yet' },
    detail: {
      'zh-CN': '请改为呼叫部门，或致电企服中心。',
      en: 'Call a department instead, or phone the service centre.',
    },
  },
  'closed-day-past': {
    title: { 'zh-CN': '这一天不能再改', en: 'This day cannot be changed any more' },
    detail: {
      'zh-CN': '可以登记今天及以后的闭办日，撤销只限明天及以后。已给出的时限不会提前。',
      en: 'A closed day can be added for today or later, and taken back until the day before.',
    },
  },
  'closed-day-at-rest': {
    title: { 'zh-CN': '这一天本来就不办公', en: 'Nobody works on this day anyway' },
    detail: {
      'zh-CN': '这一天是周末、节假日或已登记的闭办日，时限本来就不计，不必再登记。',
      en: 'It is a weekend, a holiday or a closed day already, and no due date counts it.',
    },
  },
  'routing-faults': {
    title: { 'zh-CN': '分类服务表还不能生效', en: 'The routing table cannot be put in force yet' },
    detail: {
      'zh-CN':
        '有的行指到了没有单位承担的角色、重复、永远轮不到，或者有企业没有单位服务。请按所列逐行改好后再生效。',
      en: 'A row names a role that no unit holds, comes twice or is never reached, or some enterprise is left to nobody. Mend the rows listed, then apply it.',
    },
  },
  'service-visit-this-week': {
    title: { 'zh-CN': '这一周已有走访', en: 'A visit in that week already' },
    detail: {
      'zh-CN':
        '这一周对该企业的走访定在（或已在）{date} 进行。一家企业一周只走访一次，请并入那一次，或另选一周。',
      en: 'A service visit to this enterprise stands on {date} of that week. One a week is enough: go along with it, or choose another week.',
    },
  },
  'card-exists': {
    title: { 'zh-CN': '已有在用的联系卡', en: 'A card is in use already' },
    detail: {
      'zh-CN': '这家企业（或这个场所）已有一张在用的联系卡。卡片损坏、遗失的，请用“补发”，旧码随即作废。',
      en: 'This enterprise, or this site of it, has a card in use. For a lost or damaged one choose “Reissue”: the old code ends at once.',
    },
  },
  'card-revoked': {
    title: { 'zh-CN': '这张卡已作废', en: 'This card is revoked' },
    detail: {
      'zh-CN': '请刷新列表，在现用的卡上办理。',
      en: 'Reload the list and go on with the card in use.',
    },
  },
  'card-delivered': {
    title: { 'zh-CN': '已登记送达', en: 'Already delivered' },
    detail: {
      'zh-CN': '这张卡的送达已有登记，不会重复。确有出入的，请联系企服中心。',
      en: 'Its delivery is on record and not taken twice. If the record is wrong, tell the service centre.',
    },
  },
  'nothing-to-print': {
    title: { 'zh-CN': '没有可以打印的联系卡', en: 'No cards to print' },
    detail: {
      'zh-CN': '所选范围内没有使用中的联系卡。请换一个范围，或先为企业制卡。',
      en: 'There is no card in use within what you chose. Choose otherwise, or issue cards first.',
    },
  },
  'sheet-unreadable': {
    title: { 'zh-CN': '读不出这份表格', en: 'The spreadsheet cannot be read' },
    detail: {
      'zh-CN': '请上传 XLSX 或 CSV（UTF-8、GB18030）文件。旧式 XLS 请另存为 XLSX。',
      en: 'Send an XLSX or CSV file (UTF-8, GB18030). Save an old XLS as XLSX.',
    },
  },
  'sheet-faulty': {
    title: { 'zh-CN': '表格有 {n} 处需要改正', en: '{n} faults in the spreadsheet' },
    detail: {
      'zh-CN': '一条也没有导入。请按检查结果改正后再上传。',
      en: 'Nothing was taken in. Mend it and send it again.',
    },
  },
  'sheet-taken-in': {
    title: { 'zh-CN': '这份文件已经导入过', en: 'This file was taken in before' },
    detail: {
      'zh-CN': '已于 {at} 由{by}导入 {n} 条。确需再次导入的，请确认后提交。',
      en: 'Taken in on {at} by {by}, {n} request(s). Confirm if it has to be taken in once more.',
    },
  },
  'register-changed': {
    title: { 'zh-CN': '名录刚刚被他人修改', en: 'Somebody else changed the register meanwhile' },
    detail: {
      'zh-CN': '没有保存任何内容。请重新打开，或重新检查文件后再提交。',
      en: 'Nothing was saved. Open it again, or have the file checked again.',
    },
  },
  'register-unchanged': {
    title: { 'zh-CN': '没有需要修改的内容', en: 'There is nothing to change' },
    detail: { 'zh-CN': '与名录现有内容相同。', en: 'The register says all of it already.' },
  },
  'register-row-faulty': {
    title: { 'zh-CN': '有内容需要改正', en: 'Something has to be mended' },
    detail: { 'zh-CN': '请按各栏提示改正后再保存。', en: 'Mend what is said at each field and save again.' },
  },
  'external-id-reused': {
    title: { 'zh-CN': '来件编号已用于其他内容', en: 'External number already used' },
    detail: {
      'zh-CN': '同一编号先前的来件已经登记，内容与这次不同。请换用新的编号，或由企服中心在原诉求上补充。',
      en: 'Something else was taken in under this number. Send it under a new one, or have the centre add it to the request.',
    },
  },
  'wechat-off': {
    title: { 'zh-CN': '没有开通微信提醒', en: 'No messages by WeChat' },
    detail: {
      'zh-CN': '本系统还没有接入微信订阅消息，请在“通知”里查看。',
      en: 'This installation sends no messages by WeChat. See your notices in the app.',
    },
  },
  'wechat-code-refused': {
    title: { 'zh-CN': '微信登录已过期', en: 'The WeChat sign-in has expired' },
    detail: { 'zh-CN': '请再点一次，重新开启提醒。', en: 'Tap once more to turn reminders on.' },
  },
  'wechat-unreachable': {
    title: { 'zh-CN': '暂时连不上微信', en: 'WeChat cannot be reached' },
    detail: { 'zh-CN': '请稍后再试，其他办理不受影响。', en: 'Try again later; everything else works.' },
  },
  'clock-only-forward': {
    title: { 'zh-CN': '演示日期只能向后调', en: 'The demo date only moves forward' },
    detail: {
      'zh-CN': '请选择今天之后的日期。要回到从前，请用 npm start -- --reset 重新开始。',
      en: 'Choose a date after today. To go back, begin anew with npm start -- --reset.',
    },
  },
  'clock-beyond-calendar': {
    title: { 'zh-CN': '超出已公布的日历', en: 'Beyond the published calendar' },
    detail: { 'zh-CN': '最晚可选 {date}。', en: 'The latest date is {date}.' },
  },
  'internal-error': {
    title: { 'zh-CN': '系统出错', en: 'Something went wrong here' },
    detail: {
      'zh-CN': '不是您的操作有误。请稍后再试；反映问题时请提供编号。',
      en: 'It is not your doing. Try again later; quote the request number when you report it.',
    },
  },
  'not-ready': {
    title: { 'zh-CN': '服务暂不可用', en: 'Not available just now' },
    detail: { 'zh-CN': '请稍后再试，已填写的内容仍在。', en: 'Try again shortly. What you typed is kept.' },
  },
};

export const fieldTexts: Texts<FieldCode> = {
  missing: { 'zh-CN': '请填写', en: 'Fill this in' },
  'unknown-field': { 'zh-CN': '不应有这一项', en: 'This does not belong here' },
  'too-long': { 'zh-CN': '内容过长，请缩短', en: 'Too long: shorten it' },
  'too-short': { 'zh-CN': '内容过短，请写得具体些', en: 'Too short: say more' },
  'wrong-format': { 'zh-CN': '格式不对，请核对', en: 'Wrong format: check it' },
  'wrong-type': { 'zh-CN': '填写的内容类型不对', en: 'Not the kind of value expected here' },
  'not-one-of': { 'zh-CN': '请从选项中选择', en: 'Choose one of the options' },
  'not-a-date': { 'zh-CN': '不是有效的日期', en: 'Not a date that exists' },
  'not-an-instant': { 'zh-CN': '不是有效的时间', en: 'Not a date and time that exist' },
  'not-after-start': { 'zh-CN': '结束时间须晚于开始时间', en: 'The end has to come after the start' },
  'in-the-future': { 'zh-CN': '时间不能晚于现在', en: 'The time may not lie in the future' },
  'out-of-range': { 'zh-CN': '超出允许的范围', en: 'Out of range' },
  'unknown-reference': { 'zh-CN': '没有这一项，请重新选择', en: 'There is no such thing: choose again' },
};

/** Title and detail of a problem; a parameter that is missing shows as `{name}`. */
export function problemText(
  code: ProblemCode,
  language: Language,
  params: TextParams = {},
): { title: string; detail: string } {
  const { title, detail } = problemTexts[code];
  return { title: fill(title[language], params), detail: fill(detail[language], params) };
}

function isFieldCode(code: string): code is FieldCode {
  return (FIELD_CODES as readonly string[]).includes(code);
}

/** What is wrong with one field; an unknown code reads as a wrong format. */
export function fieldText(code: string, language: Language, params: TextParams = {}): string {
  return fill(fieldTexts[isFieldCode(code) ? code : 'wrong-format'][language], params);
}
