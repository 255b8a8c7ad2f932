/** What a page lies on. */
export interface TableTop {
  /** Red, green and blue, 0..255. */
  readonly colour: Colour;
  /** How bright the table is at a place (in widths of the picture), as a share of its colour. */
  readonly at: (x: number, y: number) => number;
}

export type Colour = readonly [number, number, number];

const WOODS: readonly Colour[] = [
  [122, 78, 44],
  [164, 112, 70],
  [88, 58, 40],
];
const GREY: Colour = [112, 116, 118];
const PLAINS: readonly Colour[] = [[58, 60, 66], GREY, [34, 42, 58], [150, 146, 138]];
const BOARDS = 5;

/** A wooden table with its grain and boards, or a plain desk; darker than paper, as most are. */
export function tableTop(random: () => number): TableTop {
  const wooden = random() < 0.6;
  const colours = wooden ? WOODS : PLAINS;
  const colour = colours[Math.floor(random() * colours.length)] ?? GREY;
  const angle = (random() - 0.5) * 0.6 + (random() < 0.5 ? 0 : Math.PI / 2);
  const phase = random() * 100;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  if (!wooden) return { colour, at: () => 1 };
  return {
    colour,
    at: (x, y) => {
      const across = x * cos + y * sin + phase;
      const along = y * cos - x * sin;
      const wave = across * 60 + 2 * Math.sin(along * 7 + across * 3);
      const grain = 0.1 * Math.sin(wave) + 0.06 * Math.sin(wave * 5.3 + 1.7);
      const gap = (across * BOARDS) % 1 < 0.015 ? 0.55 : 1;
      return (1 + grain) * gap;
    },
  };
}
