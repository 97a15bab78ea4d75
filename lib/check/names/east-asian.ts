import anyAscii from 'any-ascii';
import type { Comparison } from './words';
import type { Token } from './tokens';

/**
 * Signs that are common in names and are written in two or three ways (traditional, simplified, Japanese), the way that
 * they are compared in first. Not a converter of Chinese: what is missing here is `cannot-tell`, never `different`.
 */
const VARIANTS = `
陈陳 张張 刘劉 黄黃 吴吳呉 赵趙 孙孫 马馬 罗羅 郑鄭 谢謝 韩韓 冯馮 邓鄧 许許 萧蕭 曾曽 吕呂 苏蘇 卢盧 蒋蔣 贾賈
叶葉 阎閻 范範 陆陸 谭譚 邹鄒 龙龍竜 万萬 钱錢 汤湯 严嚴 赖賴 龚龔 庞龐 颜顏顔 鲁魯 关關関 杨楊 顾顧 齐齊斉 贺賀
芦蘆 鲍鮑 邝鄺 阳陽 闫閆 华華 伟偉 强強 军軍 国國 东東 红紅 丽麗 兰蘭 凤鳳 云雲 荣榮栄 庆慶 义義 贵貴 贤賢 晓曉暁
静靜 莹瑩 颖穎 琼瓊 艳艷 宝寶 银銀 锋鋒 刚剛 涛濤 亚亞亜 传傳伝 凯凱 杰傑 鹏鵬 飞飛 腾騰 礼禮 聪聰聡 惠恵 发發発
学學 书書 诗詩 语語 诚誠 谦謙 维維 绍紹 经經経 纯純 绮綺 缘緣縁 继繼継 连連 达達 远遠 进進 运運 选選 乐樂楽 长長
门門 闻聞 际際 随隨 隐隱隠 难難 雾霧 韵韻 顺順 领領 饶饒 骏駿 骆駱 鸣鳴 鸿鴻 权權権 桥橋 树樹 梦夢 欢歡歓 泽澤沢
洁潔 浅淺 渊淵 湾灣 滨濱浜 泷瀧滝 灵靈霊 烟煙 焕煥 爱愛 献獻 环環 珑瓏 画畫 异異 疗療 盐鹽塩 监監 真眞 砚硯 祯禎
积積 稳穩穏 窦竇 竞競 笔筆 简簡 粤粵 纪紀 线線 织織 绪緒 绫綾 缨纓 圣聖 职職 肃肅 胜勝 腊臘 舆輿 舰艦 艺藝 节節
苍蒼 荆荊 莲蓮 萨薩 蓝藍 蔼藹 藏蔵 虏虜 虽雖 蚕蠶 补補 见見 观觀観 览覽覧 觉覺覚 训訓 记記 讲講 论論 设設 证證証
识識 译譯訳 贝貝 财財 责責 贞貞 负負 贡貢 边邊邉辺 辉輝 轩軒 郎郞 医醫 释釋釈 钦欽 钧鈞 铁鐵鉄 铭銘 锐銳 锦錦 镇鎮
镜鏡 陕陝 险險険 霁霽 页頁 须須 频頻 题題 风風 饭飯 馆館 驹駒 鱼魚 鲜鮮 鸟鳥 鹤鶴 黑黒 龟龜亀 岛島嶋 岳嶽 峰峯
崎﨑 高髙 冈岡 则則 创創 剑劍剣 务務 动動 励勵 劳勞労 勋勳勲 区區 协協 单單単 卫衛 厂廠 历歷歴 压壓圧 县縣県 双雙
变變変 启啟 团團団 园園 围圍囲 图圖図 坚堅 块塊 声聲 处處処 备備 头頭 夹夾 妇婦 娄婁 宁寧 实實実 审審 宽寬寛 宾賓
对對対 寻尋 寿壽 将將 尔爾 层層 属屬 岁歲歳 币幣 带帶帯 师師 帅帥 归歸帰 广廣広 庄莊荘 应應応 开開 弥彌 当當 录錄録
径徑 忆憶 怀懷 态態 总總総 恋戀 恒恆 悦悅 战戰戦 钟鍾鐘 斋齋斎
`;

const FOLDED = new Map(VARIANTS.trim().split(/\s+/u).flatMap((row) => {
  const [first = '', ...rest] = Array.from(row);
  return rest.map((sign) => [sign, first] as const);
}));

/** Katakana as Hiragana, variants as one. */
export function folded(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : FOLDED.get(sign) ?? sign;
  }).join('');
}

const written = (tokens: readonly Token[]): string => tokens.map((token) => token.word).join('');

/** The sign-by-sign reading that transliteration gives: toneless Mandarin for Han signs, so it says nothing about Japanese. */
const reading = (text: string): string => anyAscii(text).toLowerCase().replace(/[^a-z]/gu, '');

/**
 * Compares two names written in Han signs, Kana or Hangul, sign by sign and in either order of family and given name.
 * `different` only where they share neither a sign nor the reading of one. Symmetric in its match.
 */
export function compareSigns(a: readonly Token[], b: readonly Token[]): Comparison {
  const [x, y] = [written(a), written(b)];
  const parts = (tokens: readonly Token[]): string => tokens.map((token) => token.word).sort().join(' ');
  if (x === y || parts(a) === parts(b)) return { match: 'same', code: 'holder.same-name' };
  const [signs, others] = [Array.from(folded(x)), Array.from(folded(y))];
  if (signs.length < 2 || others.length < 2) return { match: 'cannot-tell', code: 'holder.too-little' };
  if (turns(signs).includes(others.join(''))) return { match: 'consistent', code: 'holder.spelling' };
  if (signs.some((sign) => others.includes(sign))) return { match: 'cannot-tell', code: 'holder.one-name-shared' };
  const [heard, alsoHeard] = [signs.map(reading), others.map(reading)];
  if (isKana(x) !== isKana(y) || heard.some((sound) => alsoHeard.includes(sound))) return { match: 'cannot-tell', code: 'holder.scripts' };
  return { match: 'different', code: 'holder.different' };
}

/** A name as it stands and with one or two signs moved from one end to the other. */
function turns(signs: readonly string[]): string[] {
  return [0, 1, 2, -1, -2].filter((n) => Math.abs(n) < signs.length).map((n) => [...signs.slice(n), ...signs.slice(0, n)].join(''));
}

const isKana = (text: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) && !/\p{Script=Han}/u.test(text);

/** More words are not tried in every order. */
const MOST_ORDERED = 4;

/**
 * Compares a name in signs with one in letters by its reading, in every order of the words. A reading that differs says nothing:
 * 山田 is no "Shantian", and Cantonese, Korean and Japanese readings are their own.
 */
export function compareReading(signs: readonly Token[], letters: readonly Token[]): Comparison {
  const unclear: Comparison = { match: 'cannot-tell', code: 'holder.scripts' };
  if (Array.from(written(signs)).length < 2 || letters.length < 2 || letters.length > MOST_ORDERED) return unclear;
  const sounds = new Set([evened(reading(written(signs))), evened(reading(folded(written(signs))))]);
  const fits = orders(letters).some((order) => spelt(order).some((text) => sounds.has(evened(text))));
  return fits ? { match: 'consistent', code: 'holder.transliteration' } : unclear;
}

/** Long vowels are written or not (Tarou, Taro), ü is u or v. */
const evened = (text: string): string => text.replace(/ou|oo|oh(?![aeiou])/gu, 'o').replace(/uu/gu, 'u').replace(/(?<=[ln])v/gu, 'u');

const spelt = (tokens: readonly Token[]): string[] =>
  tokens.reduce<string[]>((starts, token) => starts.flatMap((start) => token.latin.slice(0, 2).map((end) => start + end)), ['']);

function orders(tokens: readonly Token[]): Token[][] {
  if (tokens.length < 2) return [[...tokens]];
  return tokens.flatMap((first, n) => orders([...tokens.slice(0, n), ...tokens.slice(n + 1)]).map((rest) => [first, ...rest]));
}
