import { Image, Input, Picker, Text, Textarea, View } from '@tarojs/components';
import type {
  BoxProps,
  HeadingProps,
  Meaning,
  NativePickerProps,
  PictureProps,
  TapProps,
  TextInputProps,
} from './element-props';

/** WeChat's dialect of aria: `aria-role` instead of `role`, strings instead of booleans. */
function spoken(meaning: Meaning): Record<string, string> {
  const attributes: Record<string, string> = {};
  const set = (name: string, value: string | boolean | undefined) => {
    if (value !== undefined) attributes[name] = String(value);
  };
  set('aria-role', meaning.role ?? (meaning.live ? 'alert' : undefined));
  set('aria-label', meaning.label);
  set('aria-hidden', meaning.decorative);
  set('aria-checked', meaning.checked);
  set('aria-selected', meaning.selected);
  set('aria-expanded', meaning.expanded);
  set('aria-disabled', meaning.disabled);
  return attributes;
}

export function Box({ className, id, style, children, ...meaning }: BoxProps) {
  return (
    <View className={className} id={id} style={style} {...spoken(meaning)}>
      {children}
    </View>
  );
}

export function Words({ className, id, style, children, ...meaning }: BoxProps) {
  return (
    <Text className={className} id={id} style={style} {...spoken(meaning)}>
      {children}
    </Text>
  );
}

export function Heading({ level, className, id, children }: HeadingProps) {
  return (
    <View className={`heading heading--${level} ${className ?? ''}`} id={id} {...spoken({ role: 'heading' })}>
      {children}
    </View>
  );
}

export function Tap({ className, id, style, children, onTap, ...meaning }: TapProps) {
  const press = meaning.disabled ? undefined : onTap;
  return (
    <View
      className={`tap ${className ?? ''}`}
      id={id}
      style={style}
      onClick={press}
      hoverClass={meaning.disabled ? 'none' : 'tap--pressed'}
      {...spoken({ role: 'button', ...meaning })}
    >
      {children}
    </View>
  );
}

export function TextInput(props: TextInputProps) {
  return (
    <Input
      className={props.className}
      id={props.id}
      value={props.value}
      type={props.kind === 'number' ? 'number' : 'text'}
      password={props.kind === 'password'}
      confirmType={props.kind === 'search' ? 'search' : 'done'}
      placeholder={props.placeholder}
      placeholderClass="placeholder"
      maxlength={props.maxLength ?? -1}
      disabled={props.disabled}
      onInput={(event) => props.onValue(event.detail.value)}
      onConfirm={() => props.onDone?.()}
      {...spoken({ label: props.label })}
    />
  );
}

export function TextArea(props: TextInputProps) {
  return (
    <Textarea
      className={props.className}
      id={props.id}
      value={props.value}
      placeholder={props.placeholder}
      placeholderClass="placeholder"
      maxlength={props.maxLength ?? -1}
      disabled={props.disabled}
      autoHeight
      onInput={(event) => props.onValue(event.detail.value)}
      {...spoken({ label: props.label })}
    />
  );
}

export function Picture({ source, label, className, style, id, fill }: PictureProps) {
  return (
    <Image
      src={source}
      className={className}
      style={style}
      id={id}
      mode={fill ? 'aspectFill' : 'aspectFit'}
      {...spoken(label ? { role: 'img', label } : { decorative: true })}
    />
  );
}

/** The system's own wheel for a date (`YYYY-MM-DD`) or a time (`HH:mm`). */
export function NativePicker(props: NativePickerProps) {
  return (
    <Picker
      mode={props.kind as 'date'}
      value={props.value}
      start={props.from}
      end={props.until}
      disabled={props.disabled}
      onChange={(event: { detail: { value: unknown } }) => props.onValue(String(event.detail.value))}
    >
      <View className={props.className} {...spoken({ role: 'button', label: props.label })}>
        {props.children}
      </View>
    </Picker>
  );
}
