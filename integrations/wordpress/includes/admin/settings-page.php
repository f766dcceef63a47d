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
			'reply' => __( 'What visitors get', 'brug' ),
			'crm'   => __( 'Other programs', 'brug' ),
			'look'  => __( 'Appearance', 'brug' ),
		);
		foreach ( $sections as $section => $title ) {
			add_settings_section( "brug-$section", $title, '__return_null', 'brug-settings' );
		}
		$fields = array(
			'recipients'     => array( 'leads', __( 'Email leads to', 'brug' ) ),
			'rate_limit'     => array( 'leads', __( 'Most leads from one visitor', 'brug' ) ),
			'roles'          => array( 'leads', __( 'Who may see leads', 'brug' ) ),
			'keep_days'      => array( 'leads', __( 'Keep leads for', 'brug' ) ),
			'privacy_page'   => array( 'leads', __( 'Privacy statement', 'brug' ) ),
			'public_contact' => array( 'leads', __( 'Public email address', 'brug' ) ),
			'reply'          => array( 'reply', __( 'Reply by email', 'brug' ) ),
			'reply_text'     => array( 'reply', __( 'Your words in it', 'brug' ) ),
			'webhook_url'    => array( 'crm', __( 'Webhook', 'brug' ) ),
			'receiver'       => array( 'crm', __( 'Send to another address', 'brug' ) ),
			'accent'         => array( 'look', __( 'Accent colour', 'brug' ) ),
		);
		foreach ( $fields as $name => list( $section, $label ) ) {
			$labelled = in_array( $name, array( 'accent', 'roles' ), true ) ? array() : array( 'label_for' => "brug-$name" );
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

/** Who gets an email. */
function show_recipients(): void {
	show_text_setting( 'recipients', 'text', get_option( 'admin_email' ), __( 'One address or several, with commas between them. Empty: the administrator of the site. Each lead is also kept under Leads, whether the email arrives or not.', 'brug' ) );
	echo '<p class="brug-reasons">';
	$reasons = array(
		'recipients_partner'  => __( 'Partner requests go to', 'brug' ),
		'recipients_question' => __( 'Questions go to', 'brug' ),
	);
	foreach ( $reasons as $name => $label ) {
		printf(
			'<label>%s <input class="regular-text" type="text" name="%s[%s]" value="%s" placeholder="%s"></label>',
			esc_html( $label ),
			esc_attr( SETTINGS_OPTION ),
			esc_attr( $name ),
			esc_attr( setting( $name ) ),
			esc_attr__( 'the same', 'brug' )
		);
	}
	echo '</p>';
}

/** What a visitor is replied. */
function show_reply(): void {
	printf( '<select id="brug-reply" name="%s[reply]" aria-describedby="brug-reply-help">', esc_attr( SETTINGS_OPTION ) );
	$choices = array(
		''         => __( 'None', 'brug' ),
		'received' => __( 'That it was received, or the link of the document', 'brug' ),
		'confirm'  => __( 'The same, with a link that confirms the address', 'brug' ),
	);
	foreach ( $choices as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( setting( 'reply' ), $value, false ), esc_html( $label ) );
	}
	/* translators: %d: number of replies. */
	$help = sprintf( __( 'In the visitor’s language, at most %d a day to one address. Answers go to the public email address.', 'brug' ), MOST_REPLIES );
	printf( '</select><p class="description" id="brug-reply-help">%s</p>', esc_html( $help ) );
}

/** Words of the site's own in the reply. */
function show_reply_text(): void {
	printf(
		'<textarea class="large-text" rows="4" id="brug-reply_text" name="%s[reply_text]" aria-describedby="brug-reply_text-help">%s</textarea><p class="description" id="brug-reply_text-help">%s</p>',
		esc_attr( SETTINGS_OPTION ),
		esc_textarea( setting( 'reply_text' ) ),
		esc_html__( 'Added below, in every language as it is.', 'brug' )
	);
}

/** The webhook and its secret. */
function show_webhook_url(): void {
	show_text_setting( 'webhook_url', 'url', '', __( 'Each lead is sent there as well, as signed JSON (Standard Webhooks), and again when that fails. Empty: nowhere.', 'brug' ) );
	if ( setting( 'webhook_url' ) ) {
		printf(
			'<p><label>%1$s <input class="regular-text code" type="text" readonly name="%2$s[webhook_secret]" value="%3$s"></label> <label><input type="checkbox" name="%2$s[new_secret]" value="1"> %4$s</label></p>',
			esc_html__( 'Secret for checking the signature', 'brug' ),
			esc_attr( SETTINGS_OPTION ),
			esc_attr( setting( 'webhook_secret' ) ),
			esc_html__( 'Make a new one', 'brug' )
		);
	}
}

/** How often one visitor may send. */
function show_rate_limit(): void {
	$help = __( 'Only what is stored counts. 0: without limit. Raise it where many people send from one network, as at a trade fair.', 'brug' );
	if ( is_proxy_unknown() ) {
		$help .= ' ' . __( 'A proxy stands before this site, so its visitors cannot be told apart: a limit of at least 300 goes for all of them together. Site Health says what to do.', 'brug' );
	}
	show_number_setting( 'rate_limit', 10000, __( 'in ten minutes', 'brug' ), $help );
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
	show_number_setting( 'keep_days', 36500, __( 'days', 'brug' ), __( 'Older leads are deleted each day. 0: until somebody deletes them.', 'brug' ) );
}

/**
 * A number with what it is for.
 *
 * @param string $name The setting.
 * @param int    $most Largest value.
 * @param string $unit What it counts.
 * @param string $help What it is for.
 */
function show_number_setting( string $name, int $most, string $unit, string $help ): void {
	printf(
		'<input class="small-text" type="number" min="0" max="%1$d" id="brug-%2$s" name="%3$s[%2$s]" value="%4$d" aria-describedby="brug-%2$s-help"> %5$s<p class="description" id="brug-%2$s-help">%6$s</p>',
		(int) $most,
		esc_attr( $name ),
		esc_attr( SETTINGS_OPTION ),
		(int) setting( $name ),
		esc_html( $unit ),
		esc_html( $help )
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
	$page = (int) setting( 'privacy_page' );
	$page = $page ? $page : (int) get_option( 'wp_page_for_privacy_policy' );
	if ( privacy_url() ) {
		return;
	}
	$text = $page && get_post( $page )
		? sprintf( '%s <a href="%s">%s</a>', esc_html__( 'That page is not published, so no privacy statement is linked below the consent.', 'brug' ), esc_url( (string) get_edit_post_link( $page ) ), esc_html__( 'Edit the page', 'brug' ) )
		: esc_html__( 'There is no such page yet, so no privacy statement is linked below the consent.', 'brug' );
	wp_admin_notice(
		$text,
		array(
			'type'               => 'warning',
			'additional_classes' => array( 'inline' ),
		)
	);
}

/** Who sees leads. */
function show_roles(): void {
	printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html__( 'Who may see leads', 'brug' ) );
	foreach ( get_editable_roles() as $role => list( 'name' => $name ) ) {
		if ( in_array( $role, array( 'administrator', LEADS_ROLE ), true ) ) {
			continue;
		}
		printf(
			'<label><input type="checkbox" name="%s[roles][]" value="%s"%s> %s</label><br>',
			esc_attr( SETTINGS_OPTION ),
			esc_attr( $role ),
			checked( in_array( $role, (array) setting( 'roles' ), true ), true, false ),
			esc_html( translate_user_role( $name ) )
		);
	}
	printf( '</fieldset><p class="description">%s</p>', esc_html__( 'Besides administrators. Give the role “Leads” to people who should see leads and nothing else.', 'brug' ) );
}

/** The accent. */
function show_accent(): void {
	$accent  = (string) setting( 'accent' );
	$is_own  = '' !== $accent && 0 !== strpos( $accent, 'palette:' );
	$choices = array( '' => array( __( 'Same as the theme’s buttons', 'brug' ), '' ) );
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
