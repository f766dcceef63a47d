<?php
/**
 * The three widgets as a block or a shortcode describes them: attributes and content of the tag. Plain functions; a block
 * and a shortcode differ in where the options come from and in nothing else.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Options of a card, and what they are when nobody says. */
const CARD_OPTIONS = array(
	'heading'      => '',
	'headingLevel' => 2,
	'layout'       => 'cards',
	'collapsible'  => false,
	'linkable'     => false,
	'scan'         => false,
	'first'        => '',
	'second'       => '',
	'intro'        => '',
	'footer'       => '',
	'mediaId'      => 0,
	'media'        => '',
	'mediaAlt'     => '',
);

/** Options of whatever has a form: the partner form, and a whitepaper that asks for an address. */
const SENDING_OPTIONS = array(
	'consentText'     => '',
	'consentBy'       => '',
	'prefill'         => '',
	'attribution'     => 'page',
	'toolname'        => '',
	'tooldescription' => '',
);

/** Options of a whitepaper. */
const WHITEPAPER_OPTIONS = array(
	'heading'      => '',
	'headingLevel' => 2,
	'mediaId'      => 0,
	'href'         => '',
	'label'        => '',
	'filename'     => '',
	'format'       => '',
	'pages'        => 0,
	'size'         => 0,
	'coverId'      => 0,
	'cover'        => '',
	'coverAlt'     => '',
	'layout'       => 'card',
	'gate'         => 'none',
	'remember'     => 'none',
	'consent'      => 'optional',
) + SENDING_OPTIONS;

/** Options of a form. */
const FORM_OPTIONS = array(
	'heading'      => '',
	'headingLevel' => 2,
	'intro'        => '',
	'fields'       => DEFAULT_FIELDS,
	'questions'    => array(),
	'scan'         => false,
	'consent'      => 'required',
	'submitLabel'  => '',
	'thanks'       => '',
	'successPage'  => 0,
	'draft'        => 'none',
	'contact'      => '',
) + SENDING_OPTIONS;

/**
 * A difference card.
 *
 * @param array  $options As CARD_OPTIONS.
 * @param string $content HTML of its table.
 * @return array{0: array, 1: string} Attributes and content of the tag.
 */
function difference_card( array $options, string $content ): array {
	$options += CARD_OPTIONS;
	$is_table = 'table' === $options['layout'];
	// In a table there is no room to ask.
	$has_scan = $options['scan'] && ! $is_table;
	if ( $has_scan ) {
		use_scan();
	}
	$tag     = array(
		'layout'      => $is_table ? 'table' : '',
		'collapsible' => $options['collapsible'] ? true : '',
		'linkable'    => $options['linkable'] ? true : '',
		'scan'        => $has_scan ? true : '',
		'first'       => plain( $options['first'] ),
		'second'      => plain( $options['second'] ),
	);
	$picture = attachment_url( $options['mediaId'], $options['media'], 'large' );
	$media   = $picture ? sprintf( '<img slot="media" src="%s" alt="%s" loading="lazy">', esc_url( $picture ), esc_attr( plain( $options['mediaAlt'] ) ) ) : '';
	return array( heading_attributes( $options ) + $tag, fallback_heading( $options ) . $media . text_html( $options['intro'], 'intro' ) . $content . text_html( $options['footer'], 'footer' ) );
}

/**
 * A call to action.
 *
 * @param array  $options As WHITEPAPER_OPTIONS.
 * @param string $content HTML of its text.
 * @return array{0: array, 1: string} Attributes and content of the tag.
 */
function whitepaper_cta( array $options, string $content ): array {
	$options += WHITEPAPER_OPTIONS;
	$href     = attachment_url( $options['mediaId'], $options['href'] );
	$label    = plain( $options['label'] );
	$tag      = array(
		'filename'  => plain( $options['filename'] ),
		'format'    => plain( $options['format'] ),
		'pages'     => $options['pages'] > 0 ? (int) $options['pages'] : '',
		'size'      => $options['size'] > 0 ? (int) $options['size'] : '',
		'cover'     => esc_url_raw( attachment_url( $options['coverId'], $options['cover'], 'medium_large' ) ),
		'cover-alt' => plain( $options['coverAlt'] ),
		'layout'    => one_of( $options['layout'], array( '', 'banner', 'inline' ) ),
	);
	$html     = fallback_heading( $options ) . $content;
	if ( $href ) {
		$html .= sprintf( '<p><a href="%s" download>%s</a></p>', esc_url( $href ), esc_html( $label ? $label : __( 'Download', 'brug' ) ) );
	}
	$gate = one_of( $options['gate'], array( 'none', 'soft', 'email' ) );
	if ( 'none' !== $gate ) {
		$consent = one_of( $options['consent'], array( 'optional', 'none' ) );
		$tag    += array(
			'gate'     => $gate,
			'remember' => one_of( $options['remember'], array( '', 'session', 'local' ) ),
		) + form_attributes( $consent ) + sending_attributes( $options, array( 'email' ), 'get_document' );
		$html   .= form_html(
			array(
				'fields'   => 'email',
				'consent'  => $consent,
				'wording'  => consent_wording( $options['consentText'], mailing_consent( plain( $options['consentBy'] ) ) ),
				'document' => $href,
				'heading'  => plain( $options['heading'] ),
			)
		);
	}
	return array( heading_attributes( $options ) + $tag, $html );
}

/**
 * A partner form.
 *
 * @param array $options As FORM_OPTIONS.
 * @return array{0: array, 1: string, 2: string} Attributes and content of the tag; CSS of the place that it takes.
 */
function partner_form( array $options ): array {
	$options  += FORM_OPTIONS;
	$fields    = known_fields( plain( $options['fields'] ) );
	$questions = read_questions( $options['questions'] );
	$consent   = one_of( $options['consent'], array( 'required', 'optional', 'none' ) );
	$page      = (int) $options['successPage'];
	$tag       = array(
		'fields'       => DEFAULT_FIELDS === $fields ? '' : $fields,
		'submit-label' => plain( $options['submitLabel'] ),
		'success-href' => $page && 'publish' === get_post_status( $page ) ? (string) get_permalink( $page ) : '',
		'draft'        => one_of( $options['draft'], array( '', 'session', 'local' ) ),
	) + form_attributes( $consent ) + sending_attributes( $options, array_merge( field_names( $fields ), array_column( $questions, 'name' ) ), 'contact_form' );
	$html      = fallback_heading( $options ) . text_html( $options['intro'], 'intro' ) . contact_html( $options['contact'] );
	$html     .= questions_html( $questions ) . ( $options['scan'] ? scan_outcome_html() : '' ) . captcha_html() . text_html( $options['thanks'], 'success' );
	$form      = array(
		'fields'    => $fields,
		'consent'   => $consent,
		'wording'   => consent_wording( $options['consentText'], contact_consent( plain( $options['consentBy'] ) ) ),
		'questions' => array_merge(
			array_map(
				function ( $question ) {
					return array_intersect_key( $question, array_flip( array( 'name', 'label', 'required' ) ) );
				},
				$questions
			),
			$options['scan'] ? array( scan_question() ) : array()
		),
		'heading'   => plain( $options['heading'] ),
	);
	return array( heading_attributes( $options ) + $tag, $html . form_html( $form ), form_place( $form, $questions, (string) $options['intro'] ) );
}

/**
 * What an author says of how a form is filled in and sent.
 *
 * @param array    $options As SENDING_OPTIONS.
 * @param string[] $names   Names of the form's fields.
 * @param string   $tool    What an assistant calls the form where the author only says what it is for.
 * @return array Attributes.
 */
function sending_attributes( array $options, array $names, string $tool ): array {
	$prefill     = array_intersect( preg_split( '/[\s,]+/', plain( $options['prefill'] ), -1, PREG_SPLIT_NO_EMPTY ), $names );
	$description = trim( plain( $options['tooldescription'] ) );
	// As the browsers take it: letters, digits, `_`, `-` and `.`.
	$name = trim( preg_replace( '/[^A-Za-z0-9_.-]+/', '_', remove_accents( plain( $options['toolname'] ) ) ), '_' );
	return array(
		'consent-by'      => plain( $options['consentBy'] ),
		'prefill'         => implode( ' ', array_unique( $prefill ) ),
		'attribution'     => one_of( $options['attribution'], array( '', 'session' ) ),
		'toolname'        => $description && ! $name ? $tool : $name,
		'tooldescription' => $description,
	);
}

/**
 * One of some values; the first, if it is none of them.
 *
 * @param mixed    $value  The value.
 * @param string[] $values The values.
 * @return string
 */
function one_of( $value, array $values ): string {
	return in_array( $value, $values, true ) ? $value : $values[0];
}

/**
 * The title of a widget and its level, as attributes.
 *
 * @param array $options `heading`, `headingLevel`.
 * @return array
 */
function heading_attributes( array $options ): array {
	$level = (int) $options['headingLevel'];
	return array(
		'heading'       => plain( $options['heading'] ),
		'heading-level' => $level >= 3 && $level <= 6 ? $level : '',
	);
}

/**
 * The title as HTML: what stands there until the widget is drawn, in feeds and for who runs no script.
 *
 * @param array $options `heading`, `headingLevel`.
 * @return string
 */
function fallback_heading( array $options ): string {
	list( 'heading' => $heading, 'heading-level' => $level ) = heading_attributes( $options );
	$name = 'h' . ( $level ? $level : 2 );
	return '' === $heading ? '' : sprintf( '<%1$s slot="fallback">%2$s</%1$s>', $name, esc_html( $heading ) );
}

/**
 * A text of an author's in a slot of the widget.
 *
 * @param mixed  $html Text with the markup that the editor offers.
 * @param string $slot The slot.
 * @return string HTML; empty without text.
 */
function text_html( $html, string $slot ): string {
	$html = is_string( $html ) ? wp_kses_post( $html ) : '';
	return '' === trim( wp_strip_all_tags( $html ) ) ? '' : sprintf( '<p slot="%s">%s</p>', $slot, $html );
}

/**
 * The words of a consent: the author's, else the plugin's.
 *
 * @param mixed  $own    The author's, maybe none.
 * @param string $common The plugin's, as HTML.
 * @return string HTML.
 */
function consent_wording( $own, string $common ): string {
	return is_string( $own ) && '' !== trim( wp_strip_all_tags( $own ) ) ? $own : $common;
}

/**
 * A way to reach the site where the form cannot be used: the author's, else the public address of the settings. The widget
 * shows it with a failure that trying again cannot mend; without script it stands in the place of the form.
 *
 * @param mixed $own The author's text, maybe none.
 * @return string HTML.
 */
function contact_html( $own ): string {
	$html    = '<noscript slot="fallback"><p>' . esc_html__( 'This form works only with JavaScript.', 'brug' ) . '</p></noscript>';
	$contact = setting( 'public_contact' );
	if ( '' === text_html( $own, 'contact' ) && is_email( $contact ) ) {
		$address = antispambot( $contact );
		/* translators: %s: email address. */
		$own = sprintf( esc_html__( 'You can also write to %s.', 'brug' ), sprintf( '<a href="mailto:%1$s">%1$s</a>', $address ) );
	}
	return $html . text_html( $own, 'contact' );
}

/** What a plugin against robots puts into each form; it checks the answer by the filter `brug_lead_errors`. */
function captcha_html(): string {
	/**
	 * Filters the HTML of a captcha in the forms, which is written as it is.
	 *
	 * @param string $html Empty by default.
	 */
	$html = is_feed() ? '' : (string) apply_filters( 'brug_captcha', '' );
	return $html ? "<div slot=\"captcha\">$html</div>" : '';
}

/**
 * Address of a document or picture. The library knows where its files are, also after the site has moved; but the number
 * of one is another file's where content was imported or copied: it counts only where it is about the same file.
 *
 * @param mixed  $id   Its number in the library; 0 for none.
 * @param mixed  $url  Its address as it was saved.
 * @param string $size Size of a picture.
 * @return string
 */
function attachment_url( $id, $url, string $size = '' ): string {
	$saved = plain( $url );
	$found = $id ? (string) wp_get_attachment_url( (int) $id ) : '';
	if ( ! $found || ( $saved && ! is_same_file( $found, $saved ) ) ) {
		return $saved;
	}
	return $size ? (string) wp_get_attachment_image_url( (int) $id, $size ) : $found;
}

/**
 * Whether two addresses are about one file: it has the same name in both, and the same month of the library, where both
 * have one.
 *
 * @param string $url   An address.
 * @param string $other Another.
 * @return bool
 */
function is_same_file( string $url, string $other ): bool {
	$months = array();
	foreach ( array( $url, $other ) as $each ) {
		if ( preg_match( '#/(\d{4}/\d\d)/[^/]+$#', (string) wp_parse_url( $each, PHP_URL_PATH ), $parts ) ) {
			$months[] = $parts[1];
		}
	}
	return base_file( $url ) === base_file( $other ) && ( count( $months ) < 2 || $months[0] === $months[1] );
}

/**
 * Name of the file behind an address; of a picture, whatever its size: `photo-1024x768.jpg` is `photo.jpg`.
 *
 * @param string $url The address.
 * @return string
 */
function base_file( string $url ): string {
	return preg_replace( '/(-scaled|-\d+x\d+)(\.(?:jpe?g|png|gif|webp|avif|heic))$/i', '$2', rawurldecode( wp_basename( (string) wp_parse_url( $url, PHP_URL_PATH ) ) ) );
}
