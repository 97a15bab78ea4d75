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
jun jeon chun
bae pae
baek paik back
moon mun
su so soh soo sou
xiao hsiao siu siew seow shiau
zeng tseng tsang chan chng
ye yeh yip yap ip
dong tung toong
du to tu
yuan yuen ruan won
jin kam kim
yin wan yun
qiu chiu yau khoo koo kho hew
cao tsao tso cho chow
peng pang phang
lu luk loke lok look loo lo
shi shih sze see si szeto
shen sum sim sham shum
hou hau
fu foo poh
fang fong png hong
qian chien chin tsien
ding ting teng
wen man boon
yan yen yim ngan gan
mo mok
mai mak mah
ou au ow aw
ouyang auyeung auyong
situ szeto seeto
bao pau pao
long lung leong
kong hung khong
meng mang bang
qin chun chin tan
zou chau tsou
tian tin tien
tan tam tham thum
zhan chim jim chiam
zhong chung cheong
ke or kwa quah
gong kung keng
lei lui loi
nie nip
kuang kwong fong
guan kwan koon
hua wah fa
hong ang fung
fan hwan
jiang kong
wei ngai wai gooi
yao yiu yeow yow
cui tsui chui choi
pei pui bae
mao mo mou
gu koo ku goh
hao kok
song soong sung
xiong hung hsiung
zhuang chong chuang ching
rong yung
lan nam
vu vo
nguyen yuen
pham fan
dinh ding
trinh zheng
luong liang
phung feng
thai cai
quach guo
dao tao
mac mo
seo suh
sohn son
heo hur huh her
oh o
go koh ko
ryu yoo lyu you yu
u woo wu
byun byeon pyun
gwak kwak
seong sung song
ra na la
ha hah
min mhin
im yim lim rim
gil kil
geum keum
gong kong
do doh
pyo phyo
hyun hyeon
won weon
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
