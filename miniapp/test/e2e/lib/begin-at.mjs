// Preloaded into the server (`node --import`): its clock begins at BEGIN_AT and then runs on, so that a journey meets
// the same quiet days whenever it is run.
const begin = process.env.BEGIN_AT;
if (begin) {
  const RealDate = Date;
  const shift = RealDate.parse(begin) - RealDate.now();
  const now = () => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [now()] : args, as),
    apply: (target) => new target(now()).toString(),
    get: (target, name, of) => (name === 'now' ? now : Reflect.get(target, name, of)),
  });
}
