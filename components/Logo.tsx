import './Logo.css';

/** The shield with the check, as in assets/icons/logo.svg. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg class="logo" width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="logo-shield" d="M16 1.5 28 5.8v9.7c0 7-4.7 12.2-12 15-7.3-2.8-12-8-12-15V5.8z" />
      <path class="logo-check" d="m10.2 15.9 4.2 4.3 7.6-8.4" />
    </svg>
  );
}
