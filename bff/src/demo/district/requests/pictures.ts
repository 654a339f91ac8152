/** Photos of the demo: small drawings, made as they are sent, of nothing that exists. */
import sharp from 'sharp';

const SKY = '<rect width="800" height="600" fill="#c9d8e6"/>';
const GROUND = '<rect y="400" width="800" height="200" fill="#9aa0a3"/>';

/** A works gate with boxes in front of it. */
const GATE = `${SKY}${GROUND}<path d="M90 400V150h60v250zM650 400V150h60v250z" fill="#7a5c48"/>
<path d="M150 190h500v24H150z" fill="#b4483c"/>${bars(170, 30)}
<path d="M300 430h130v110H300zM450 460h110v90H450zM350 350h100v80H350z" fill="#c79a5b" stroke="#8a6a3d" stroke-width="5"/>`;

/** A broken road with a puddle. */
const ROAD = `${SKY}<path d="M0 600 300 260h200l300 340z" fill="#6d7175"/><path d="M0 260h800v20H0z" fill="#7f9a6a"/>
<path d="M395 300h10v60h-10zM390 400h20v80h-20z" fill="#f2f2ee"/>
<ellipse cx="470" cy="520" rx="150" ry="40" fill="#5b7f9d"/><ellipse cx="470" cy="520" rx="110" ry="26" fill="#86a8c2"/>
<path d="m180 560 60-50 40 20 50-40" fill="none" stroke="#3f4245" stroke-width="9"/>`;

/** A switch box with a lamp that is out. */
const BOX = `<rect width="800" height="600" fill="#d9d6cf"/><rect x="230" y="90" width="340" height="420" rx="12" fill="#8f979d"/>
<rect x="255" y="115" width="290" height="370" rx="6" fill="#b9c0c5"/>${[0, 1, 2].map(breaker).join('')}
<circle cx="400" cy="440" r="18" fill="#5a2a2a"/><path d="M380 90V0M420 90V0" stroke="#444" stroke-width="12"/>`;

function bars(from: number, step: number): string {
  const lines = Array.from({ length: 16 }, (_, n) => `M${from + n * step} 214v186`);
  return `<path d="${lines.join('')}" stroke="#5d6770" stroke-width="8"/>`;
}

function breaker(n: number): string {
  const x = 285 + n * 85;
  return `<rect x="${x}" y="180" width="60" height="160" fill="#3c4247"/><rect x="${x + 18}" y="${n === 1 ? 280 : 200}" width="24" height="40" fill="#e8e8e4"/>`;
}

const DRAWINGS = { gate: GATE, road: ROAD, box: BOX } as const;
export type Picture = keyof typeof DRAWINGS;
export const PICTURES = Object.keys(DRAWINGS) as Picture[];

/** As a phone would send it. */
export function drawn(picture: Picture): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">${DRAWINGS[picture]}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
