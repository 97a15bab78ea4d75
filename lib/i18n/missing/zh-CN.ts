import type { MissingTexts } from './topics';

export const texts: MissingTexts = {
  title: '查找缺失的徽章',
  lead: '您通过了，却没有收到徽章。多半已经颁发，只是在别处等着。此页面不会询问任何人。',
  first: '首先',
  steps: [
    '请等几天：许多颁发者每周才发一次，甚至更晚。考试或课程的确认信中常会写明时间。',
    '查看垃圾邮件和推广邮件文件夹，并在邮箱中搜索平台名称。Credly 说明了[其邮件如何送达](credly-mail)。',
    '想一想颁发者登记的是哪个邮箱：您报名时使用的那个，也许是学校或以前雇主的邮箱。',
    '用该邮箱登录平台，或用它在那里注册。待接受的徽章会列在那里，有没有邮件都一样。',
    'Accredible 会把您的全部链接发到您填写的邮箱：[取回链接](accredible-retrieve)。',
  ],
  causes: '可能的原因',
  link: '此解答的链接',
  answers: {
    address: {
      q: '颁发者登记的是我的另一个邮箱',
      a: ['徽章会发到颁发者记录中的邮箱。请在平台账户中添加该邮箱（Credly：Settings，“Account”）并确认，徽章随后就会出现。如果您已无法使用该邮箱，请颁发者改发到另一个邮箱。平台无法更改。'],
    },
    accounts: {
      q: '我有两个账户',
      a: [
        '在平台：请分别登录。Credly 的两个账户可以[合并](credly-merge)；在 Accredible，每个邮箱各有一个钱包。',
        '在考试机构：成绩若在第二个账户中，就不会有徽章，或发到另一个邮箱。对于经由 Certiport 的考试，Credly 指出两个账户是[常见原因](credly-certiport)。请向其申请合并。',
      ],
    },
    language: {
      q: '我的账户使用其他语言',
      a: ['对于经由 Certiport 的考试，Credly 指出这是[常见原因](credly-certiport)：账户的默认语言不是英语，因而没有颁发徽章。请在那里的个人资料中改为英语，然后向 Certiport 申请徽章。'],
    },
    retired: {
      q: '该考试后来停用了',
      a: ['这不影响您已获得的。已颁发的徽章大多仍可接受：请用当时的邮箱登录平台。如果从未颁发，请询问颁发者；许多颁发者仍可依据记录补发。微软列出了[已停用的考试](microsoft-retired)。'],
    },
    exam: {
      q: '我通过了考试，但它没有徽章',
      a: ['往往只有认证才有徽章，而认证需要通过多门考试。请在下面的颁发者目录中查看您的考试是否有单独的徽章。如果没有，就并不缺少什么，考试记录就是您的证明。'],
    },
    old: {
      q: '我是很多年前通过的',
      a: ['多数颁发者是后来才开始颁发徽章的，微软始于 2016 年 10 月。此前获得的，往往没有颁发，或只应申请颁发。颁发者的成绩单或证书同样可以证明。'],
    },
    name: {
      q: '我改了名字',
      a: ['旧姓名下的账户和徽章，用新姓名是找不到的。请先在报名考试的地方更改姓名，再请颁发者更新徽章。微软：[认证档案中的姓名](microsoft-profile)。'],
    },
    microsoft: {
      q: '是微软的认证',
      a: [
        '自 2023 年年中起，它们在 Microsoft Learn，而不在 Credly。请[连接认证档案](microsoft-connect)，然后查看[您的凭证](microsoft-dashboard)。请使用报名考试时的个人账户。',
        'Microsoft Office Specialist 经由 Certiport 颁发。2025 年 7 月起获得的 GitHub 认证在 Microsoft Learn，更早的在 Credly。',
      ],
    },
  },
  dashboards: '在哪里查看自己的徽章',
  catalogues: '有哪些徽章',
  message: '写给支持部门的信',
  'message.lead': '请选择事由。您在这里输入的内容不会保留，也不会发送：由您复制并自行发送。',
  'message.problem': '发生了什么',
  'message.to': '询问谁',
  'message.language': '信件语言',
  'message.text': '您的信',
  'message.hint': '可随意修改。请不要写密码或证件号码。',
  'message.copy': '复制信件',
  'message.copied': '信件已复制到剪贴板。',
  'message.refused': '浏览器未允许使用剪贴板。信件已选中：请用键盘复制。',
  'message.mail': '在邮件程序中打开',
  'message.anew': '重新生成',
  problems: {
    'not-issued': '我通过了，但没有颁发徽章', address: '发到了我无法使用的邮箱', accounts: '我有两个账户', language: '我的账户不是英语',
    retired: '该考试已停用', name: '我改了名字', learn: '微软认证不在 Microsoft Learn 上',
  },
  recipients: { issuer: '颁发者', platform: '徽章平台', certiport: 'Certiport', microsoft: '微软' },
  letter: {
    subject: '徽章缺失：{badge}',
    greeting: '您好：',
    problems: {
      'not-issued': '我已通过 {badge}，但没有收到相应的徽章，账户中也找不到。',
      address: '我的徽章 {badge} 颁发到了一个我已无法使用的邮箱。',
      accounts: '我的徽章 {badge} 缺失，因为我有两个账户。我希望将它们合并。',
      language: '我没有收到徽章 {badge}。考试时我账户的默认语言不是英语。',
      retired: '我在 {badge} 停用之前已通过，但没有收到或接受相应的徽章。',
      name: '获得 {badge} 之后我改了名字，希望徽章使用我现在的姓名。',
      learn: '我的认证 {badge} 没有出现在 Microsoft Learn 的凭证中。',
    },
    details: { badge: '徽章或考试：', date: '考试或课程日期：', number: '考试或考生编号：', name: '姓名：', address: '登记的邮箱：', other: '其他或新的邮箱：' },
    asks: {
      issuer: '烦请核实徽章是否已颁发、发到了哪个邮箱；如未颁发，请（重新）颁发。如果此项没有徽章，也请告知。',
      platform: '烦请核实这枚徽章是否在我的某个账户中待接受，并告知如何接受。',
      certiport: '烦请核实我的账户和成绩；如有两个账户，请予合并，并颁发徽章。',
      microsoft: '烦请核实该认证是否在另一个认证档案中，并将其与我的 Microsoft Learn 个人资料连接。',
    },
    thanks: '谢谢，祝好',
    unknown: '[…]',
  },
};
