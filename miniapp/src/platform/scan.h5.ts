import type { Scanned } from './scan';
import { decode } from './decode.h5';

/** The browser has no scanner of its own: the page shows the camera's picture in a `<video>`. */
export const hasOwnViewfinder = true;

/** A browser is not told where a link was read. */
export const startedFromPicture = (): boolean => false;

const LOOK_EVERY_MS = 200;

/**
 * Shows the back camera inside the element `viewfinderId` and tells the first code seen. Returns how to stop,
 * which also lets go of the camera.
 */
export function watchCamera(viewfinderId: string, onScanned: (scanned: Scanned) => void): () => void {
  let stopped = false;
  let stream: MediaStream | null = null;
  const stop = () => {
    stopped = true;
    stream?.getTracks().forEach((track) => track.stop());
    document.querySelector(`#${viewfinderId} video`)?.remove();
  };
  void look();
  return stop;

  async function look(): Promise<void> {
    stream = await openCamera();
    const frame = document.getElementById(viewfinderId);
    if (stream === null || frame === null) {
      if (!stopped) onScanned({ kind: 'no-camera' });
      return stop();
    }
    if (stopped) return stop();
    const video = await playIn(frame, stream);
    while (!stopped) {
      const text = video.videoWidth > 0 ? await decode(video) : null;
      if (text !== null && !stopped) {
        stop();
        return onScanned({ kind: 'text', text });
      }
      await pause(LOOK_EVERY_MS);
    }
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function openCamera(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  } catch {
    return null; // no camera, no permission, or no secure origin: the page offers the other ways
  }
}

async function playIn(frame: HTMLElement, stream: MediaStream): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.setAttribute('aria-hidden', 'true');
  video.srcObject = stream;
  frame.prepend(video);
  await video.play().catch(() => undefined);
  return video;
}

/** Lets the visitor choose a picture and reads the first code in it. */
export function scanPicture(): Promise<Scanned> {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = 'image/*';
  return new Promise((resolve) => {
    chooser.oncancel = () => resolve({ kind: 'cancelled' });
    chooser.onchange = async () => {
      const file = chooser.files?.[0];
      if (file === undefined) return resolve({ kind: 'cancelled' });
      const text = await decode(file);
      resolve(text === null ? { kind: 'nothing-found' } : { kind: 'text', text });
    };
    chooser.click();
  });
}

export const scanWithCamera = (): Promise<Scanned> => Promise.resolve({ kind: 'no-camera' });
