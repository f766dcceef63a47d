<?php
/**
 * The reply to the visitor: the document's link or “we got it”, and if wanted a link that confirms the address (double
 * opt-in). Nothing that was typed stands in it: whoever fills in somebody else's address sends them no words.
 *
 * @package Brug
 */

namespace Brug;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- tables of our own.
// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- what is laid in is the tables' names.

defined( 'ABSPATH' ) || exit;

/** Replies that one address gets in a day. */
const MOST_REPLIES = 3;

/** Name in the address of a link that confirms. */
const CONFIRM_PARAMETER = 'brug_confirm';

/**
 * Whether a lead is replied to: where the settings say so, to a form that the site knows, and not too often.
 *
 * @param object $lead A lead.
 * @return bool
 */
function may_reply( $lead ): bool {
	global $wpdb;
	if ( ! setting( 'reply' ) || 'known' !== $lead->form || ! is_email( $lead->email ) ) {
		return false;
	}
	$leads      = leads_table();
	$deliveries = deliveries_table();
	$sent       = (int) $wpdb->get_var(
		$wpdb->prepare(
			"SELECT COUNT(*) FROM $deliveries d JOIN $leads l ON l.id = d.lead_id WHERE d.kind = 'reply' AND l.email = %s AND l.id <> %d AND l.received_at > %s",
			$lead->email,
			$lead->id,
			gmdate( 'Y-m-d H:i:s', time() - DAY_IN_SECONDS )
		)
	);
	return $sent < MOST_REPLIES;
}

/**
 * Replies to a visitor, in the visitor's language.
 *
 * @param object $lead A lead.
 * @return string What went wrong; empty when the email was handed over.
 */
function reply_to_lead( $lead ): string {
	$contact = setting( 'public_contact' );
	// RFC 3834: no machine answers a machine.
	$headers = array( 'Auto-Submitted: auto-replied' );
	if ( is_email( $contact ) ) {
		$headers[] = "Reply-To: $contact";
	}
	list( $subject, $text ) = in_language(
		$lead->locale,
		function () use ( $lead ) {
			return array( reply_subject( $lead ), reply_text( $lead ) );
		}
	);
	return send_mail( array( $lead->email ), $subject, $text, $headers );
}

/**
 * The subject of a reply.
 *
 * @param object $lead A lead.
 * @return string
 */
function reply_subject( $lead ): string {
	if ( 'confirm' === setting( 'reply' ) ) {
		return __( 'Confirm your email address', 'brug' );
	}
	if ( '' === $lead->document ) {
		return __( 'We have received your message', 'brug' );
	}
	/* translators: %s: title of a document. */
	return clean_text( sprintf( __( 'Your download: %s', 'brug' ), $lead->form_title ? $lead->form_title : base_file( $lead->document ) ), false );
}

/**
 * The text of a reply.
 *
 * @param object $lead A lead.
 * @return string
 */
function reply_text( $lead ): string {
	$parts = array(
		'' === $lead->document
			? __( 'Thank you. We have received your message and will get in touch as soon as we can.', 'brug' )
			: __( 'Here is the document that you asked for:', 'brug' ) . "\n" . $lead->document,
	);
	if ( 'confirm' === setting( 'reply' ) ) {
		$parts[] = __( 'Confirm that this is your address:', 'brug' ) . "\n" . confirm_url( $lead );
		$parts[] = __( 'Did you not send anything? Then you need not do anything.', 'brug' );
	}
	$parts[] = trim( (string) setting( 'reply_text' ) );
	$parts[] = site_name() . "\n" . home_url();
	return implode( "\n\n", array_filter( $parts ) );
}

/**
 * The link that confirms the address of a lead. Only who reads the email knows it.
 *
 * @param object $lead A lead.
 * @return string
 */
function confirm_url( $lead ): string {
	return add_query_arg( CONFIRM_PARAMETER, $lead->id . '-' . confirm_token( $lead ), home_url( '/' ) );
}

/**
 * The secret in that link.
 *
 * @param object $lead A lead.
 * @return string
 */
function confirm_token( $lead ): string {
	return substr( hash_hmac( 'sha256', "brug confirm $lead->submission_id $lead->email", wp_salt( 'nonce' ) ), 0, 32 );
}

/**
 * The lead that a link is about.
 *
 * @param string $value Number and secret.
 * @return object|null
 */
function lead_to_confirm( string $value ) {
	list( $id, $token ) = explode( '-', $value, 2 ) + array( '', '' );
	$lead               = get_lead( (int) $id );
	return $lead && hash_equals( confirm_token( $lead ), $token ) ? $lead : null;
}

add_action(
	'template_redirect',
	function () {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- the link carries a secret of its own, which is compared.
		$value = isset( $_GET[ CONFIRM_PARAMETER ] ) && is_string( $_GET[ CONFIRM_PARAMETER ] ) ? wp_unslash( $_GET[ CONFIRM_PARAMETER ] ) : '';
		if ( '' === $value ) {
			return;
		}
		nocache_headers();
		$lead = lead_to_confirm( $value );
		in_language(
			$lead ? $lead->locale : '',
			function () use ( $lead ) {
				// Programs that look into email follow links, and press no buttons.
				if ( $lead && ! $lead->confirmed_at && isset( $_POST['confirm'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Missing -- as above.
					confirm_lead( $lead );
					$lead->confirmed_at = gmdate( 'Y-m-d H:i:s' );
				}
				show_confirmation( $lead );
			}
		);
	},
	1
);

/**
 * Notes that an address is confirmed, and passes that on.
 *
 * @param object $lead A lead.
 */
function confirm_lead( $lead ): void {
	global $wpdb;
	$wpdb->update( leads_table(), array( 'confirmed_at' => gmdate( 'Y-m-d H:i:s' ) ), array( 'id' => $lead->id ) );
	if ( setting( 'webhook_url' ) ) {
		enqueue_again( (int) $lead->id, 'webhook' );
	}
	/**
	 * Fires when a visitor has confirmed an address.
	 *
	 * @param int $id Number of the lead.
	 */
	do_action( 'brug_lead_confirmed', (int) $lead->id );
}

/**
 * The page behind the link. Ends the request.
 *
 * @param object|null $lead The lead; null when the link is wrong.
 */
function show_confirmation( $lead ): void {
	$home  = sprintf( '<p><a href="%s">%s</a></p>', esc_url( home_url( '/' ) ), esc_html( get_option( 'blogname' ) ) );
	$title = __( 'Confirm your email address', 'brug' );
	if ( ! $lead ) {
		$html = '<p>' . esc_html__( 'This link does not work any more.', 'brug' ) . '</p>';
	} elseif ( $lead->confirmed_at ) {
		$title = __( 'Thank you', 'brug' );
		$html  = '<p>' . esc_html__( 'Your email address is confirmed.', 'brug' ) . '</p>';
	} else {
		$html = sprintf(
			'<p>%s</p><form method="post"><button class="button" name="confirm" value="1">%s</button></form>',
			/* translators: %s: email address. */
			esc_html( sprintf( __( 'Is %s your email address?', 'brug' ), $lead->email ) ),
			esc_html__( 'Yes, confirm', 'brug' )
		);
	}
	wp_die( '<h1>' . esc_html( $title ) . '</h1>' . $html . $home, esc_html( $title ), array( 'response' => $lead ? 200 : 404 ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above.
}
