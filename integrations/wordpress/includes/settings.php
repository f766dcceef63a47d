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
	// Who gets an email of each lead, with commas between them; empty: the site's administrator.
	'recipients'          => '',
	// Who gets those of one reason instead; empty: the same.
	'recipients_partner'  => '',
	'recipients_question' => '',
	// Another address that forms send to, instead of this site; empty: this site.
	'receiver'            => '',
	// Empty: the theme's; `palette:SLUG`; or `#rrggbb`.
	'accent'              => '',
	// Page with the privacy statement; 0: the one that WordPress knows.
	'privacy_page'        => 0,
	// Days to keep a lead; 0: until somebody deletes it.
	'keep_days'           => 365,
	// Address that visitors see where the form cannot run; empty: none.
	'public_contact'      => '',
	// What the visitor is replied: nothing; `received`; or `confirm`, with a link that confirms the address.
	'reply'               => '',
	// Words of the site's own in it.
	'reply_text'          => '',
	// Where the server sends each lead as well, and what that is signed with.
	'webhook_url'         => '',
	'webhook_secret'      => '',
	// Roles that see leads as well.
	'roles'               => array(),
	// How many times one visitor may send in ten minutes; 0: without limit.
	'rate_limit'          => 20,
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

/**
 * Who gets the email of a lead.
 *
 * @param object $lead A lead.
 * @return string[] Addresses.
 */
function recipients( $lead ): array {
	$reason = lead_fields( $lead )['intent'] ?? '';
	foreach ( array( "recipients_$reason", 'recipients' ) as $name ) {
		$addresses = isset( DEFAULT_SETTINGS[ $name ] ) ? split_addresses( (string) setting( $name ) ) : array();
		if ( $addresses ) {
			return $addresses;
		}
	}
	return array( get_option( 'admin_email' ) );
}

/**
 * The addresses of a list.
 *
 * @param string $given With commas, semicolons or spaces between them.
 * @return string[]
 */
function split_addresses( string $given ): array {
	return array_values( array_filter( preg_split( '/[\s,;]+/', $given ), 'is_email' ) );
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

/**
 * Makes settings safe to keep. What cannot be used is left out and said.
 *
 * @param mixed $input What the settings page sent.
 * @return array
 */
function sanitize_settings( $input ): array {
	$input    = is_array( $input ) ? $input : array();
	$settings = DEFAULT_SETTINGS;
	foreach ( array( 'recipients', 'recipients_partner', 'recipients_question', 'public_contact' ) as $name ) {
		$given             = preg_split( '/[\s,;]+/', (string) ( $input[ $name ] ?? '' ), -1, PREG_SPLIT_NO_EMPTY );
		$addresses         = array_filter( $given, 'is_email' );
		$settings[ $name ] = implode( ', ', 'public_contact' === $name ? array_slice( $addresses, 0, 1 ) : $addresses );
		foreach ( array_diff( $given, $addresses ) as $wrong ) {
			/* translators: %s: what was filled in. */
			complain( $name, sprintf( __( '“%s” is not an email address, so it was not saved.', 'brug' ), $wrong ) );
		}
	}
	foreach ( array( 'receiver', 'webhook_url' ) as $name ) {
		$given             = trim( (string) ( $input[ $name ] ?? '' ) );
		$settings[ $name ] = preg_match( '#^https?://[^/\s]+#i', $given ) ? sanitize_url( $given, array( 'http', 'https' ) ) : '';
		if ( $given && ! $settings[ $name ] ) {
			/* translators: %s: what was filled in. */
			complain( $name, sprintf( __( '“%s” is not a web address, so it was not saved. Write it in full, with https://.', 'brug' ), $given ) );
		}
	}
	$secret                     = (string) ( $input['webhook_secret'] ?? '' );
	$is_kept                    = preg_match( '/^whsec_[A-Za-z0-9+\/=]{16,}$/', $secret ) && empty( $input['new_secret'] );
	$settings['webhook_secret'] = $is_kept ? $secret : new_webhook_secret();
	$settings['reply']          = one_of( $input['reply'] ?? '', array( '', 'received', 'confirm' ) );
	$settings['reply_text']     = sanitize_textarea_field( (string) ( $input['reply_text'] ?? '' ) );
	$accent                     = (string) ( $input['accent'] ?? '' );
	if ( 'own' === $accent ) {
		$accent = (string) ( $input['own_accent'] ?? '' );
	}
	$settings['accent']       = preg_match( '/^palette:[a-z0-9_-]+$/i', $accent ) ? $accent : (string) sanitize_hex_color( $accent );
	$settings['privacy_page'] = absint( $input['privacy_page'] ?? 0 );
	$settings['roles']        = array_values( array_filter( array_map( 'sanitize_key', (array) ( $input['roles'] ?? array() ) ), 'get_role' ) );
	$settings['rate_limit']   = min( absint( $input['rate_limit'] ?? DEFAULT_SETTINGS['rate_limit'] ), 10000 );
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
