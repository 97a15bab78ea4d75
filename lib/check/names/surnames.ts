/**
 * East Asian surnames as different systems, dialects and countries write them. Two of one row may be one surname, so they
 * hold back a `different`; they never make two names fit.
 */
const ROWS = `
wang wong ong heng vang
li lee lei ly lie yi rhee yee
zhang chang cheung teo teoh chong jang truong
liu lau liew low lao
chen chan tan chin tran ting
yang yeung yeoh duong
huang wong hwang ng oei whang hoang
zhao chao chiu cho jo trieu
wu ng goh woo ngo
zhou chou chow chew joo chu
xu hsu hui koh
ma mah
zhu chu choo
hu woo ho
guo kuo kwok quek kwak
he ho hoe
gao kao ko koh
lin lim lam im rim
luo lo law
zheng cheng tay tee jung jeong chung
liang leung neo
xie hsieh tse cheah chia
tang tong thang
cai tsai choi chua
pan poon phua
deng teng tang dang
feng fung
yu yue yuen
jiang chiang kang keung
kim gim geum
park pak bak
choi choe
kang gang
yoon yun
shin sin
kwon gwon
ahn an
noh roh no
yoo yu ryu
jun jeon chun
bae pae
baek paik back
moon mun
ito itoh itou
sato satoh satou
kato katoh katou
ono ohno oono
saito saitoh saitou
`;

const rows = ROWS.trim().split('\n').map((row) => new Set(row.split(' ')));

/** Whether two words (lower-case ASCII) may be one East Asian surname. */
export function sameSurnameElsewhere(a: string, b: string): boolean {
  return rows.some((row) => row.has(a) && row.has(b));
}
