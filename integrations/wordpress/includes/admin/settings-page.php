<?php
/**
 * Leads → Settings.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_init',
	function () {
		$sections = array(
			'leads' => __( 'What people send', 'brug' ),
			'look'  => __( 'Look', 'brug' ),
		);
		foreach ( $sections as $section => $title ) {
			add_settings_section( "brug-$section", $title, '__return_null', 'brug-settings' );
		}
		$fields = array(
			'recipient'      => array( 'leads', __( 'E-mail leads to', 'brug' ) ),
			'keep_days'      => array( 'leads', __( 'Keep leads for', 'brug' ) ),
			'privacy_page'   => array( 'leads', __( 'Privacy statement', 'brug' ) ),
			'public_contact' => array( 'leads', __( 'Public e-mail address', 'brug' ) ),
			'receiver'       => array( 'leads', __( 'Send to another address', 'brug' ) ),
			'accent'         => array( 'look', __( 'Accent colour', 'brug' ) ),
		);
		foreach ( $fields as $name => list( $section, $label ) ) {
			$labelled = 'accent' === $name ? array() : array( 'label_for' => "brug-$name" );
			add_settings_field( "brug-$name", $label, __NAMESPACE__ . "\\show_$name", 'brug-settings', "brug-$section", $labelled );
		}
	}
);

/** The page. */
function show_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	printf( '<div class="wrap"><h1>%s</h1>', esc_html__( 'Settings of Brug', 'brug' ) );
	settings_errors();
	echo '<form method="post" action="options.php">';
	settings_fields( 'brug' );
	do_settings_sections( 'brug-settings' );
	submit_button();
	echo '</form></div>';
}

/**
 * A text field with what it is for.
 *
 * @param string $name        The setting.
 * @param string $type        Type of the input.
 * @param string $placeholder What applies when it is empty.
 * @param string $help        What it is for.
 */
function show_text_setting( string $name, string $type, string $placeholder, string $help ): void {
	printf(
		'<input class="regular-text" type="%1$s" id="brug-%2$s" name="%3$s[%2$s]" value="%4$s" placeholder="%5$s" aria-describedby="brug-%2$s-help"><p class="description" id="brug-%2$s-help">%6$s</p>',
		esc_attr( $type ),
		esc_attr( $name ),
		esc_attr( SETTINGS_OPTION ),
		esc_attr( setting( $name ) ),
		esc_attr( $placeholder ),
		esc_html( $help )
	);
}

/** Who gets an e-mail. */
function show_recipient(): void {
	show_text_setting( 'recipient', 'email', get_option( 'admin_email' ), __( 'Empty: the administrator of the site. Each lead is also kept under Leads, whether the e-mail arrives or not.', 'brug' ) );
}

/** Where the form cannot run. */
function show_public_contact(): void {
	show_text_setting( 'public_contact', 'email', '', __( 'Visitors whose browser runs no JavaScript see it in the place of the form. Empty: no address is shown.', 'brug' ) );
}

/** Another receiver. */
function show_receiver(): void {
	show_text_setting( 'receiver', 'url', rest_url( 'brug/v1/leads' ), __( 'For a CRM or a form service: what people send goes there straight from their browser, and is neither kept nor mailed here. Empty: this site.', 'brug' ) );
}

/** How long leads stay. */
function show_keep_days(): void {
	printf(
		'<input class="small-text" type="number" min="0" max="36500" id="brug-keep_days" name="%s[keep_days]" value="%d" aria-describedby="brug-keep_days-help"> %s<p class="description" id="brug-keep_days-help">%s</p>',
		esc_attr( SETTINGS_OPTION ),
		(int) setting( 'keep_days' ),
		esc_html__( 'days', 'brug' ),
		esc_html__( 'Older leads are deleted each day. 0: until somebody deletes them.', 'brug' )
	);
}

/** Where the privacy statement is. */
function show_privacy_page(): void {
	wp_dropdown_pages(
		array(
			'id'                => 'brug-privacy_page',
			'name'              => esc_attr( SETTINGS_OPTION . '[privacy_page]' ),
			'selected'          => (int) setting( 'privacy_page' ),
			'show_option_none'  => esc_html__( 'The one in WordPress’s privacy settings', 'brug' ),
			'option_none_value' => '0',
		)
	);
	printf( '<p class="description">%s</p>', esc_html__( 'Linked below the consent.', 'brug' ) );
}

/** The accent. */
function show_accent(): void {
	$accent  = (string) setting( 'accent' );
	$is_own  = '' !== $accent && 0 !== strpos( $accent, 'palette:' );
	$choices = array( '' => array( __( 'That of the theme’s buttons', 'brug' ), '' ) );
	foreach ( palette() as $slug => $color ) {
		$choices[ "palette:$slug" ] = array( $color['name'], css_color( $color['color'] ) );
	}
	printf( '<fieldset class="brug-colors"><legend class="screen-reader-text">%s</legend>', esc_html__( 'Accent colour', 'brug' ) );
	foreach ( $choices as $value => list( $label, $color ) ) {
		printf(
			'<label><input type="radio" name="%s[accent]" value="%s"%s>%s %s</label>',
			esc_attr( SETTINGS_OPTION ),
			esc_attr( $value ),
			checked( $accent, $value, false ),
			$color ? sprintf( '<span class="brug-swatch" style="background:%s"></span>', esc_attr( $color ) ) : '',
			esc_html( $label )
		);
	}
	printf(
		'<label><input type="radio" name="%1$s[accent]" value="own"%2$s>%3$s <input type="color" name="%1$s[own_accent]" value="%4$s" aria-label="%3$s"></label></fieldset>',
		esc_attr( SETTINGS_OPTION ),
		checked( $is_own, true, false ),
		esc_html__( 'Another colour', 'brug' ),
		esc_attr( $is_own ? $accent : '#0e6b5c' )
	);
	printf( '<p class="description">%s</p>', esc_html__( 'Colours the buttons and marks of the widgets. Text on it is black or white, whichever reads better.', 'brug' ) );
}
