/** How the pieces begin. */
import { enterpriseAt, type World } from '../world.js';
import { RequestTelling, type Opening } from './telling.js';
import { ago } from './working-time.js';

type Piece = Omit<Opening, 'enterprise' | 'at'> & { enterprise: number };

/** A request of the enterprise of that ordinal: submitted at an instant, or so many working minutes ago. */
export function openings(world: World) {
  const begin = (at: number, { enterprise, ...piece }: Piece): RequestTelling =>
    new RequestTelling(world, { ...piece, enterprise: enterpriseAt(world, enterprise), at });
  const tell = (minutesAgo: number, piece: Piece): RequestTelling => begin(ago(world, minutesAgo), piece);
  return { begin, tell };
}
