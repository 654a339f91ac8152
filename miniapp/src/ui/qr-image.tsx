import { useMemo } from 'react';
import { renderSVG } from 'uqr';
import { Picture } from '../platform/elements';

/**
 * A QR code of `text`, dark on white in every theme: scanners need the contrast and the quiet margin. A bright screen has no
 * scratches: the least correction leaves the modules coarse.
 */
export function QrImage({ text, label, className }: { text: string; label: string; className?: string }) {
  const source = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(text, { ecc: 'L', border: 3 }))}`,
    [text],
  );
  return <Picture source={source} label={label} className={className} />;
}
