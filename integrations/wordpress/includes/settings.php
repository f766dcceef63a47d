<?php
/**
 * What an administrator has chosen. Nothing here is an author's to change.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

const SETTINGS_OPTION = 'brug_settings';

const DEFAULT_SETTINGS = array(
	// Who gets an e-mail of each lead; empty: the site's administrator.
	'recipient'      => '',
	// Another address that forms send to, instead of this site; empty: this site.
	'receiver'       => '',
	// Empty: the theme's; `palette:SLUG`; or `#rrggbb`.
	'accent'         => '',
	// Page with the privacy statement; 0: the one that WordPress knows.
	'privacy_page'   => 0,
	// Days to keep a lead; 0: until somebody deletes it.
	'keep_days'      => 365,
	// Address that visitors see where the form cannot run; empty: none.
	'public_contact' => '',
);

/**
 * One setting.
 *
 * @param string $name A key of DEFAULT_SETTINGS.
 * @return mixed
 */
function setting( string $name ) {
	$settings = get_option( SETTINGS_OPTION, array() );
	return wp_parse_args( is_array( $settings ) ? $settings : array(), DEFAULT_SETTINGS )[ $name ];
}

/** Who gets the e-mail of a lead. */
function recipient(): string {
	return is_email( setting( 'recipient' ) ) ? setting( 'recipient' ) : get_option( 'admin_email' );
}

/** Where forms send to. */
function form_action(): string {
	$other = setting( 'receiver' );
	return $other ? $other : rest_url( 'brug/v1/leads' );
}

/** Address of the privacy statement; empty when there is none. */
function privacy_url(): string {
	$page = (int) setting( 'privacy_page' );
	return $page && 'publish' === get_post_status( $page ) ? (string) get_permalink( $page ) : get_privacy_policy_url();
}

/** The capability that reading and changing leads takes; an administrator's, unless the site says otherwise. */
function leads_capability(): string {
	/**
	 * Filters which capability somebody needs to see the leads.
	 *
	 * @param string $capability A capability of WordPress, `manage_options` by default.
	 */
	return (string) apply_filters( 'brug_leads_capability', 'manage_options' );
}

/**
 * Makes settings safe to keep. What cannot be used is left out and said.
 *
 * @param mixed $input What the settings page sent.
 * @return array
 */
function sanitize_settings( $input ): array {
	$input    = is_array( $input ) ? $input : array();
	$settings = DEFAULT_SETTINGS;
	foreach ( array( 'recipient', 'public_contact' ) as $name ) {
		$given             = trim( (string) ( $input[ $name ] ?? '' ) );
		$settings[ $name ] = is_email( $given ) ? sanitize_email( $given ) : '';
		if ( $given && ! $settings[ $name ] ) {
			/* translators: %s: what was filled in. */
			complain( $name, sprintf( __( '“%s” is not an e-mail address, so it was not saved.', 'brug' ), $given ) );
		}
	}
	$receiver             = trim( (string) ( $input['receiver'] ?? '' ) );
	$settings['receiver'] = preg_match( '#^https?://[^/\s]+#i', $receiver ) ? sanitize_url( $receiver, array( 'http', 'https' ) ) : '';
	if ( $receiver && ! $settings['receiver'] ) {
		/* translators: %s: what was filled in. */
		complain( 'receiver', sprintf( __( '“%s” is not a web address, so it was not saved. Write it in full, with https://.', 'brug' ), $receiver ) );
	}
	$accent = (string) ( $input['accent'] ?? '' );
	if ( 'own' === $accent ) {
		$accent = (string) ( $input['own_accent'] ?? '' );
	}
	$settings['accent']       = preg_match( '/^palette:[a-z0-9_-]+$/i', $accent ) ? $accent : (string) sanitize_hex_color( $accent );
	$settings['privacy_page'] = absint( $input['privacy_page'] ?? 0 );
	$settings['keep_days']    = min( absint( $input['keep_days'] ?? DEFAULT_SETTINGS['keep_days'] ), 36500 );
	return $settings;
}

/**
 * Says on the settings page what was wrong.
 *
 * @param string $name    The setting.
 * @param string $message What to say.
 */
function complain( string $name, string $message ): void {
	// Settings are also changed where that page is not loaded, as by `wp option update`.
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( SETTINGS_OPTION, "brug-$name", $message );
	}
}

add_action(
	'init',
	function () {
		register_setting(
			'brug',
			SETTINGS_OPTION,
			array(
				'type'              => 'object',
				'default'           => DEFAULT_SETTINGS,
				'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
				'show_in_rest'      => false,
			)
		);
	}
);
