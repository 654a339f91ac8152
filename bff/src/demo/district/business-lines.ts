/**
 * Twelve lines of business and 25 trade names that begin with 示 (to show): plainly a series of examples.
 * Enterprise 1 is 示辰精密机械, 2 is 示辰食品, and so on through the lines, then through the names.
 */

export interface Line {
  words: string;
  /** Department keys, parted by blanks; the likelier ones more than once. */
  lookedAfterBy: string;
  /** Key of the unit that serves it; left out: the town that it lies in. */
  servedBy?: string;
}

const NAMES = [...'辰禾川岳柏松竹兰桐枫澜汐屿岚霁曦朗澈卓恒毅谦朴和真'];

const LINES: readonly Line[] = [
  {
    words: '精密机械',
    lookedAfterBy: 'emergency emergency environment fire market labour economy',
    servedBy: 'economy',
  },
  { words: '食品', lookedAfterBy: 'market market market environment emergency water urban' },
  {
    words: '电子科技',
    lookedAfterBy: 'emergency environment market fire tax economy labour',
    servedBy: 'economy',
  },
  {
    words: '化工新材料',
    lookedAfterBy: 'emergency emergency environment environment fire police',
    servedBy: 'economy',
  },
  { words: '医药', lookedAfterBy: 'market market social environment fire tax', servedBy: 'economy' },
  { words: '餐饮管理', lookedAfterBy: 'market market urban fire social labour' },
  { words: '商贸', lookedAfterBy: 'market fire tax urban labour emergency', servedBy: 'investment' },
  { words: '酒店管理', lookedAfterBy: 'fire police social market culture urban', servedBy: 'investment' },
  { words: '物流', lookedAfterBy: 'transport transport fire emergency police labour' },
  { words: '信息技术', lookedAfterBy: 'labour tax economy police culture land' },
  {
    words: '建筑工程',
    lookedAfterBy: 'construction construction labour land urban water',
    servedBy: 'construction',
  },
  {
    words: '航空配件',
    lookedAfterBy: 'emergency environment construction market economy fire',
    servedBy: 'aviation',
  },
];

export const ENTERPRISE_COUNT = NAMES.length * LINES.length;

/** The line of an enterprise's ordinal, which counts from 1. */
export const lineOf = (ordinal: number): Line => LINES[(ordinal - 1) % LINES.length]!;

/** Its short name. */
export const tradeNameOf = (ordinal: number): string =>
  `示${NAMES[Math.floor((ordinal - 1) / LINES.length)]}${lineOf(ordinal).words}`;

export const enterpriseNameOf = (ordinal: number): string => `示溪${tradeNameOf(ordinal)}有限公司`;
