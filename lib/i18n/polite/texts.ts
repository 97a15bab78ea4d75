/**
 * The words of a message to somebody about a badge of theirs, in four languages. Apart from the other messages, because they are read only
 * when such a message is wanted. Friendly and without a judgement: there is a good reason for most of this.
 */
import type { Language } from '../../store/settings';
import type { Plural } from '../catalogue';
import type { Finding } from './findings';

export interface Texts {
  greeting: string;
  /** {name} */
  'greeting.name': string;
  thanks: string;
  /** {title} */
  'thanks.title': string;
  /** Values that a finding may take: {platform} {date} {holder} {page} {badge}. */
  found: Readonly<Record<Finding, string>>;
  /** The other name, where the badge does not tell it. */
  'other-name.hidden': string;
  /** {count} entries of a profile have no link. */
  unlinked: Plural;
  closing: string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    greeting: 'Hello,',
    'greeting.name': 'Hello {name},',
    thanks: 'Thank you for sharing your badge.',
    'thanks.title': 'Thank you for sharing your badge “{title}”.',
    found: {
      private: 'At {platform} it is not public at the moment, so I cannot see it yet. Could you make it public there, or send me another way to see it?',
      pending: 'At {platform} it seems to be waiting for you to accept it. Once that is done and it is public, others can see it too.',
      gone: 'Under its link I find no public badge at the moment: it may be private, or have moved. Could you send me its current address?',
      'claim-link': 'Its link is the one for accepting it, which is meant for you alone, so please share it with nobody. Could you send me its public address instead?',
      description: 'Its link leads to a general description of the badge, not to your own. Could you send me the public address of yours?',
      imported: 'It is a copy at {platform}, which did not check it itself. Could you send me the address of the original at its issuer?',
      unclear: 'Its link does not lead me to a badge that can be looked up. Could you send me its public address, or the badge as a file?',
      expired: 'It gives {date} as its last day. If you have renewed it since, could you send me the address of the renewed one?',
      'other-name': 'It was issued to {holder}. There are many good reasons for that, such as a changed name or a mixed-up link. Could you tell me briefly which it is?',
      'other-title': 'You list it as “{page}”, and the badge itself says “{badge}”. If there is another badge that fits better, could you send me its address?',
    },
    'other-name.hidden': 'It was issued under another name. There are many good reasons for that, such as a changed name or a mixed-up link. Could you tell me briefly which it is?',
    unlinked: {
      one: 'Thank you for your profile. One of the certifications on it has no link yet. If it has a public badge, could you link it on your profile or send me its address?',
      other: 'Thank you for your profile. {count} of the certifications on it have no link yet. If they have public badges, could you link them on your profile or send me their addresses?',
    },
    closing: 'I would like to give it the attention that it deserves. Many thanks, and kind regards',
  },
  de: {
    greeting: 'Guten Tag,',
    'greeting.name': 'Guten Tag {name},',
    thanks: 'vielen Dank, dass Sie Ihr Badge zeigen.',
    'thanks.title': 'vielen Dank, dass Sie Ihr Badge „{title}“ zeigen.',
    found: {
      private: 'Bei {platform} ist es zurzeit nicht öffentlich, deshalb kann ich es noch nicht sehen. Könnten Sie es dort öffentlich machen oder mir einen anderen Weg nennen?',
      pending: 'Bei {platform} scheint es noch darauf zu warten, dass Sie es annehmen. Danach können es auch andere sehen, sobald es öffentlich ist.',
      gone: 'Unter seinem Link finde ich zurzeit kein öffentliches Badge: Vielleicht ist es privat oder umgezogen. Könnten Sie mir die aktuelle Adresse schicken?',
      'claim-link': 'Sein Link ist der zum Annehmen und nur für Sie bestimmt; bitte geben Sie ihn nicht weiter. Könnten Sie mir stattdessen die öffentliche Adresse schicken?',
      description: 'Sein Link führt zur allgemeinen Beschreibung des Badges, nicht zu Ihrem eigenen. Könnten Sie mir die öffentliche Adresse Ihres Badges schicken?',
      imported: 'Es ist eine Kopie bei {platform}, die dort nicht selbst geprüft wurde. Könnten Sie mir die Adresse des Originals beim Aussteller schicken?',
      unclear: 'Sein Link führt mich zu keinem Badge, das sich nachschlagen lässt. Könnten Sie mir die öffentliche Adresse oder das Badge als Datei schicken?',
      expired: 'Als letzter Tag ist der {date} angegeben. Falls Sie es inzwischen erneuert haben: Könnten Sie mir die Adresse des erneuerten Badges schicken?',
      'other-name': 'Es ist auf {holder} ausgestellt. Dafür gibt es viele gute Gründe, etwa einen neuen Namen oder einen verwechselten Link. Könnten Sie mir kurz sagen, woran es liegt?',
      'other-title': 'Sie führen es als „{page}“ auf, das Badge selbst sagt „{badge}“. Falls ein anderes Badge besser passt: Könnten Sie mir dessen Adresse schicken?',
    },
    'other-name.hidden': 'Es ist auf einen anderen Namen ausgestellt. Dafür gibt es viele gute Gründe, etwa einen neuen Namen oder einen verwechselten Link. Könnten Sie mir kurz sagen, woran es liegt?',
    unlinked: {
      one: 'vielen Dank für Ihr Profil. Eine der Zertifizierungen darin hat noch keinen Link. Falls es dazu ein öffentliches Badge gibt: Könnten Sie es in Ihrem Profil verlinken oder mir seine Adresse schicken?',
      other: 'vielen Dank für Ihr Profil. {count} der Zertifizierungen darin haben noch keinen Link. Falls es dazu öffentliche Badges gibt: Könnten Sie sie in Ihrem Profil verlinken oder mir die Adressen schicken?',
    },
    closing: 'Ich möchte es gern angemessen berücksichtigen. Herzlichen Dank und freundliche Grüße',
  },
  'zh-CN': {
    greeting: '您好：',
    'greeting.name': '{name}，您好：',
    thanks: '感谢您展示您的徽章。',
    'thanks.title': '感谢您展示徽章“{title}”。',
    found: {
      private: '它目前在 {platform} 上没有公开，所以我暂时看不到。方便的话，能否在那里将它设为公开，或者告诉我其他查看方式？',
      pending: '它在 {platform} 上似乎还在等您接受。接受并公开之后，其他人也能看到。',
      gone: '我在它的链接下暂时没有找到公开的徽章：可能是未公开，也可能换了地址。能否把现在的地址发给我？',
      'claim-link': '它的链接是供您本人领取徽章用的，请不要转发给别人。能否把徽章的公开地址发给我？',
      description: '它的链接指向徽章的一般说明，而不是您本人的徽章。能否把您徽章的公开地址发给我？',
      imported: '它是导入到 {platform} 的副本，该平台没有自行核查。能否把颁发者处原件的地址发给我？',
      unclear: '我通过它的链接没有找到可以查询的徽章。能否把它的公开地址或徽章文件发给我？',
      expired: '它标明的最后有效日是{date}。如果您之后已经续期，能否把续期后徽章的地址发给我？',
      'other-name': '它是颁发给“{holder}”的。这可能有很多正常的原因，例如改过名字或链接放错了。能否简单告诉我是哪种情况？',
      'other-title': '您列出的是“{page}”，而徽章上写的是“{badge}”。如果有更合适的徽章，能否把它的地址发给我？',
    },
    'other-name.hidden': '颁发时使用的是另一个姓名。这可能有很多正常的原因，例如改过名字或链接放错了。能否简单告诉我是哪种情况？',
    unlinked: { other: '感谢您的个人资料。其中有 {count} 项认证还没有链接。如果有公开的徽章，能否在个人资料中加上链接，或者把地址发给我？' },
    closing: '我希望能认真了解。非常感谢，祝好！',
  },
  'pt-BR': {
    greeting: 'Olá,',
    'greeting.name': 'Olá, {name},',
    thanks: 'Agradeço por compartilhar seu badge.',
    'thanks.title': 'Agradeço por compartilhar seu badge “{title}”.',
    found: {
      private: 'Em {platform}, ele não está público no momento, por isso ainda não consigo vê-lo. Você poderia torná-lo público lá ou me indicar outra forma de vê-lo?',
      pending: 'Em {platform}, ele parece estar à espera de que você o aceite. Depois disso, e quando estiver público, outras pessoas também poderão vê-lo.',
      gone: 'No link dele não encontro um badge público no momento: talvez seja privado ou tenha mudado de lugar. Você poderia me enviar o endereço atual?',
      'claim-link': 'O link dele é o de aceitação, destinado só a você; por favor, não o compartilhe. Você poderia me enviar o endereço público do badge?',
      description: 'O link dele leva à descrição geral do badge, e não ao seu. Você poderia me enviar o endereço público do seu badge?',
      imported: 'É uma cópia em {platform}, que não a verificou por conta própria. Você poderia me enviar o endereço do original no site do emissor?',
      unclear: 'O link dele não me leva a um badge que eu possa consultar. Você poderia me enviar o endereço público ou o badge como arquivo?',
      expired: 'Ele indica {date} como último dia. Se já foi renovado, você poderia me enviar o endereço do badge renovado?',
      'other-name': 'Ele foi emitido para {holder}. Há muitos bons motivos para isso, como uma mudança de nome ou um link trocado. Você poderia me dizer brevemente qual é o caso?',
      'other-title': 'Você o apresenta como “{page}”, e o próprio badge diz “{badge}”. Se houver outro badge que corresponda melhor, você poderia me enviar o endereço?',
    },
    'other-name.hidden': 'Ele foi emitido em outro nome. Há muitos bons motivos para isso, como uma mudança de nome ou um link trocado. Você poderia me dizer brevemente qual é o caso?',
    unlinked: {
      one: 'Agradeço pelo seu perfil. Uma das certificações nele ainda não tem link. Se houver um badge público, você poderia incluir o link no perfil ou me enviar o endereço?',
      other: 'Agradeço pelo seu perfil. {count} das certificações nele ainda não têm link. Se houver badges públicos, você poderia incluir os links no perfil ou me enviar os endereços?',
    },
    closing: 'Quero dar a isso a devida atenção. Agradeço desde já. Atenciosamente',
  },
};
