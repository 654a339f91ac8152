// node --import …/clock.mjs: the process lives at the system's time until its parent moves it by { shiftMs }, forwards or back.
// The product reads the system's clock as ever: nothing in it knows of this, so that it is a real clock that jumps.
const RealDate = globalThis.Date;
let offsetMs = 0;

class MovedDate extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [MovedDate.now()] : args));
  }

  static now() {
    return RealDate.now() + offsetMs;
  }
}

globalThis.Date = MovedDate;
process.on('message', ({ shiftMs }) => {
  offsetMs += shiftMs;
  process.send({ now: MovedDate.now() });
});
// waiting for its parent's word keeps no process alive
process.channel?.unref();
