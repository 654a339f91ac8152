import type {
  BoxProps,
  HeadingProps,
  Meaning,
  NativePickerProps,
  PictureProps,
  TapProps,
  TextInputProps,
} from './element-props';

/** In the browser the plain elements already have focus, keys and roles: nothing to imitate. */
function spoken(meaning: Meaning) {
  return {
    role: meaning.role,
    'aria-label': meaning.label,
    'aria-labelledby': meaning.labelledBy,
    'aria-describedby': meaning.describedBy,
    'aria-hidden': meaning.decorative,
    'aria-checked': meaning.checked,
    'aria-selected': meaning.selected,
    'aria-expanded': meaning.expanded,
    'aria-live': meaning.live,
  };
}

export function Box({ className, id, style, children, disabled: _, ...meaning }: BoxProps) {
  return (
    <div className={className} id={id} style={style} {...spoken(meaning)}>
      {children}
    </div>
  );
}

export function Words({ className, id, style, children, disabled: _, ...meaning }: BoxProps) {
  return (
    <span className={className} id={id} style={style} {...spoken(meaning)}>
      {children}
    </span>
  );
}

export function Heading({ level, className, id, children }: HeadingProps) {
  const Tag = `h${level}` as 'h1' | 'h2' | 'h3';
  return (
    <Tag className={`heading heading--${level} ${className ?? ''}`} id={id}>
      {children}
    </Tag>
  );
}

export function Tap({ className, id, style, children, onTap, disabled, ...meaning }: TapProps) {
  return (
    <button
      type="button"
      className={`tap ${className ?? ''}`}
      id={id}
      style={style}
      disabled={disabled}
      onClick={onTap}
      {...spoken(meaning)}
    >
      {children}
    </button>
  );
}

function fieldProps(props: TextInputProps) {
  return {
    className: props.className,
    id: props.id,
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    disabled: props.disabled,
    'aria-label': props.label,
    'aria-invalid': props.invalid,
    'aria-describedby': props.describedBy,
  };
}

export function TextInput(props: TextInputProps) {
  return (
    <input
      {...fieldProps(props)}
      type={props.kind === 'number' ? 'text' : (props.kind ?? 'text')}
      inputMode={props.kind === 'number' ? 'numeric' : undefined}
      enterKeyHint={props.kind === 'search' ? 'search' : undefined}
      autoComplete={props.fills ?? 'off'}
      onChange={(event) => props.onValue(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && props.onDone?.()}
    />
  );
}

export function TextArea(props: TextInputProps) {
  return <textarea {...fieldProps(props)} rows={3} onChange={(event) => props.onValue(event.target.value)} />;
}

export function Picture({ source, label, className, style, id, fill }: PictureProps) {
  const fit = fill ? { objectFit: 'cover' as const, ...style } : style;
  return <img src={source} alt={label} className={className} style={fit} id={id} />;
}

/** The system's own wheel for a date (`YYYY-MM-DD`) or a time (`HH:mm`). */
export function NativePicker(props: NativePickerProps) {
  return (
    <input
      type={props.kind}
      id={props.id}
      className={props.className}
      value={props.value}
      min={props.from}
      max={props.until}
      disabled={props.disabled}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onChange={(event) => event.target.value && props.onValue(event.target.value)}
    />
  );
}
