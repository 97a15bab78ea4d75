import type { AcceptTexts } from './en';

export const texts: AcceptTexts = {
  'what': '此页面上有一个通往 {host} 的链接，收到它的人可以在那里接受一枚徽章。Proofmark 没有打开它。',
  'what.award': '此页面上有一个链接，通往 {platform} 向持有人展示徽章的页面。其他人暂时看不到这枚徽章：它尚未被接受，或未公开。',
  'open': '打开 {host}',
  'several': '此页面有 {count} 个这样的链接，每个对应一枚徽章。',
  'open.nth': '打开第 {number} 个链接',
  'gone': '链接已不在页面上，或会转到别处。请在邮件中自行查找。',
  'others': '如果它不是发给您的，请不要打开：那是别人的徽章。',
  'steps': '如何接受',
  'step.address': '请使用考试或课程登记的邮箱，也就是收到这封邮件的邮箱。',
  'step.account': '登录 {platform}，或用该邮箱在那里注册。如果您已有用其他邮箱注册的账户，请在账户设置中添加此邮箱；另开一个账户反而会找不到徽章。',
  'step.confirm': '随后请按 {platform} 发来的邮件确认邮箱。',
  'step.accept': '接受徽章。在此之前，其他人既看不到也无法核验它。',
  'step.add': '打开徽章的公开页面，在这里选择“添加到我的徽章”，或在“我的徽章”中粘贴其网址。',
  'terms': '在那里适用的是 {platform} 自己的条款和隐私政策，而不是 Proofmark 的。注册前请先阅读。徽章在那里对谁可见，由您在那里设置。',
  'mine': '我的徽章',
  'missing': '还有别的徽章找不到？',
};
