<?php
/**
 * Leads → All leads: the list, one lead, and what can be done with them.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Does what was asked, before anything is shown, and then leads back so that a reload does it no second time. */
function prepare_leads_page(): void {
	// Made now: the box with screen options asks for its columns before the page is shown.
	the_leads_table();
	add_screen_option(
		'per_page',
		array(
			'default' => 20,
			'option'  => 'brug_leads_per_page',
		)
	);
	$action = requested_action();
	if ( ! $action ) {
		// An address that a search or a filter made holds what WordPress put in the form; leave that out.
		if ( isset( $_GET['_wp_http_referer'], $_SERVER['REQUEST_URI'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- changes nothing.
			wp_safe_redirect( remove_query_arg( array( '_wp_http_referer', '_wpnonce', 'action', 'action2' ), sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ) ) ) );
			exit;
		}
		return;
	}
	check_admin_referer( 'bulk-leads' );
	if ( ! current_user_can( leads_capability() ) ) {
		wp_die( esc_html__( 'You are not allowed to change leads.', 'brug' ), 403 );
	}
	// A button of one lead sends one number, the list sends several.
	$ids  = array_filter( array_map( 'absint', (array) wp_unslash( $_REQUEST['lead'] ?? array() ) ) ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- absint() does.
	$done = 0;
	foreach ( $ids as $id ) {
		if ( 'delete' === $action ) {
			delete_lead( $id );
		} elseif ( 0 === strpos( $action, 'again-' ) ) {
			if ( ! deliver_again( $id, substr( $action, 6 ) ) ) {
				continue;
			}
		} else {
			set_lead_status( $id, substr( $action, 7 ) );
		}
		++$done;
	}
	// Not wp_get_referer(), which knows none when a page sends to itself.
	$back = wp_validate_redirect( (string) wp_get_raw_referer(), admin_url( 'admin.php?page=brug-leads' ) );
	$back = remove_query_arg( array( 'action', 'action2', '_wpnonce', '_wp_http_referer' ), $back );
	if ( 'delete' === $action ) {
		$back = remove_query_arg( 'lead', $back );
	}
	wp_safe_redirect(
		add_query_arg(
			array(
				'brug_did'   => $action,
				'brug_count' => $done,
			),
			$back
		)
	);
	exit;
}

/** The list of this request. */
function the_leads_table(): Leads_Table {
	static $table = null;
	require_once __DIR__ . '/class-leads-table.php';
	$table = $table ?? new Leads_Table();
	return $table;
}

/** The action that a list or a button asks for; empty when none. */
function requested_action(): string {
	// phpcs:disable WordPress.Security.NonceVerification.Recommended -- who acts on it checks the nonce.
	foreach ( array( 'action', 'action2' ) as $name ) {
		$action = isset( $_REQUEST[ $name ] ) ? sanitize_key( $_REQUEST[ $name ] ) : '';
		if ( preg_match( '/^(?:delete|again-(?:' . implode( '|', array_keys( delivery_ways() ) ) . ')|status-(?:' . implode( '|', STATUSES ) . '))$/', $action ) ) {
			return $action;
		}
	}
	// phpcs:enable
	return '';
}

/** What was done, said above the list or the lead. */
function show_what_was_done(): void {
	// phpcs:disable WordPress.Security.NonceVerification.Recommended -- shows a sentence, changes nothing.
	$action = isset( $_GET['brug_did'] ) ? sanitize_key( $_GET['brug_did'] ) : '';
	$count  = isset( $_GET['brug_count'] ) ? absint( $_GET['brug_count'] ) : 0;
	// phpcs:enable
	if ( ! $action ) {
		return;
	}
	$type = 'success';
	if ( 'delete' === $action ) {
		/* translators: %s: number of leads. */
		$text = sprintf( _n( '%s lead deleted.', '%s leads deleted.', $count, 'brug' ), number_format_i18n( $count ) );
	} elseif ( 0 === strpos( $action, 'again-' ) && $count ) {
		$text = __( 'It has been sent.', 'brug' );
	} elseif ( 0 === strpos( $action, 'again-' ) ) {
		$type = 'error';
		$text = __( 'It could not be sent. The lead shows what the other side replied.', 'brug' );
	} else {
		/* translators: %s: number of leads. */
		$text = sprintf( _n( '%s lead changed.', '%s leads changed.', $count, 'brug' ), number_format_i18n( $count ) );
	}
	printf( '<div class="notice notice-%s is-dismissible"><p>%s</p></div>', esc_attr( $type ), esc_html( $text ) );
}

/** The page: one lead, or the list. */
function show_leads_page(): void {
	if ( ! current_user_can( leads_capability() ) ) {
		return;
	}
	$id   = isset( $_GET['lead'] ) && is_scalar( $_GET['lead'] ) ? absint( $_GET['lead'] ) : 0; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- shows, changes nothing.
	$lead = $id ? get_lead( $id ) : null;
	echo '<div class="wrap">';
	if ( $lead ) {
		show_lead( $lead );
	} else {
		show_leads( $id > 0 );
	}
	echo '</div>';
}

/**
 * The list.
 *
 * @param bool $missing Whether somebody asked for a lead that is not there.
 */
function show_leads( bool $missing ): void {
	$table = the_leads_table();
	$table->prepare_items();
	printf( '<h1 class="wp-heading-inline">%s</h1> ', esc_html__( 'Leads', 'brug' ) );
	printf( '<a class="page-title-action" href="%s">%s</a>', esc_url( export_url( $table->filter() ) ), esc_html__( 'Export as CSV', 'brug' ) );
	$search = $table->filter()['search'];
	if ( '' !== $search ) {
		/* translators: %s: what was searched for. */
		printf( ' <span class="subtitle">%s</span>', esc_html( sprintf( __( 'Search results for: “%s”', 'brug' ), $search ) ) );
	}
	echo '<hr class="wp-header-end">';
	show_what_was_done();
	if ( $missing ) {
		wp_admin_notice( esc_html__( 'That lead is no longer there.', 'brug' ), array( 'type' => 'warning' ) );
	}
	$table->views();
	echo '<form method="get" class="brug-leads"><input type="hidden" name="page" value="brug-leads">';
	foreach ( array( 'status', 'trouble' ) as $name ) {
		if ( $table->filter()[ $name ] ) {
			printf( '<input type="hidden" name="%s" value="%s">', esc_attr( $name ), esc_attr( $table->filter()[ $name ] ) );
		}
	}
	$table->search_box( __( 'Search leads', 'brug' ), 'brug-lead' );
	$table->display();
	echo '</form>';
}

/**
 * One lead.
 *
 * @param object $lead The lead.
 */
function show_lead( $lead ): void {
	$title = $lead->name ? $lead->name : ( $lead->email ? $lead->email : __( 'Lead', 'brug' ) );
	printf( '<h1 class="wp-heading-inline"><bdi>%s</bdi></h1> ', esc_html( $title ) );
	printf( '<a class="page-title-action" href="%s">%s</a><hr class="wp-header-end">', esc_url( admin_url( 'admin.php?page=brug-leads' ) ), esc_html__( 'All leads', 'brug' ) );
	show_what_was_done();
	if ( 'unknown' === $lead->form ) {
		wp_admin_notice( esc_html__( 'This did not come from a form that the site knows: from one that somebody wrote by hand, from a page that was saved before the site got new keys, or from a robot.', 'brug' ), array( 'type' => 'warning' ) );
	}
	echo '<div class="brug-lead"><div class="brug-lead-main">';
	echo '<table class="widefat striped brug-values"><tbody>';
	foreach ( lead_fields( $lead ) as $name => $value ) {
		show_line( field_label( $name, lead_labels( $lead ) ), linked_value( $name, field_text( $name, $value ) ) );
	}
	echo '</tbody></table>';
	printf( '<h2>%s</h2><table class="widefat striped brug-values"><tbody>', esc_html__( 'Where it came from', 'brug' ) );
	show_line( __( 'Received', 'brug' ), esc_html( get_date_from_gmt( $lead->received_at, get_option( 'date_format' ) . ' ' . get_option( 'time_format' ) ) ) );
	show_line( __( 'Address confirmed', 'brug' ), $lead->confirmed_at ? esc_html( get_date_from_gmt( $lead->confirmed_at, get_option( 'date_format' ) . ' ' . get_option( 'time_format' ) ) ) : '' );
	show_line( __( 'Form', 'brug' ), esc_html( $lead->form_title ) );
	show_line( __( 'Page', 'brug' ), linked_value( 'page', $lead->page_url ) );
	show_line( __( 'Came from', 'brug' ), linked_value( 'referrer', $lead->referrer ) );
	show_line( __( 'Campaign', 'brug' ), esc_html( campaign_line( $lead ) ) );
	show_line( __( 'First page of the visit', 'brug' ), linked_value( 'page', first_page( $lead ) ) );
	show_line( __( 'Filled in by', 'brug' ), $lead->agent ? esc_html__( 'An assistant of the visitor’s browser, as it says', 'brug' ) : '' );
	show_line( __( 'Language', 'brug' ), esc_html( $lead->locale ) );
	echo '</tbody></table>';
	if ( '' !== $lead->consent ) {
		printf( '<h2>%s</h2><table class="widefat striped brug-values"><tbody>', esc_html__( 'Consent', 'brug' ) );
		show_line( __( 'Given', 'brug' ), 'yes' === $lead->consent ? esc_html__( 'Yes', 'brug' ) : esc_html__( 'No', 'brug' ) );
		$note = 'known' === $lead->wording ? __( 'These are the words of the form.', 'brug' ) : __( 'The site does not know these words from the form: they may have been translated by the browser, or made up.', 'brug' );
		show_line( __( 'Words that were shown', 'brug' ), esc_html( $lead->consent_text ) . '<br><em>' . esc_html( $note ) . '</em>' );
		$time = strtotime( $lead->consent_at );
		show_line( __( 'Time', 'brug' ), $time ? sprintf( '<time datetime="%s">%s</time>', esc_attr( $lead->consent_at ), esc_html( date_and_time( $time ) ) ) : esc_html( $lead->consent_at ) );
		echo '</tbody></table>';
	}
	echo '</div>';
	show_lead_actions( $lead );
	echo '</div>';
}

/**
 * A row of a table of values; nothing without a value.
 *
 * @param string $name Its name.
 * @param string $html Its value as HTML, escaped already.
 */
function show_line( string $name, string $html ): void {
	if ( '' !== $html ) {
		printf( '<tr><th scope="row">%s</th><td>%s</td></tr>', esc_html( $name ), wp_kses_post( $html ) );
	}
}

/**
 * A value as HTML, with a link where a click helps.
 *
 * @param string $name  Name of the field.
 * @param string $value Its value.
 * @return string
 */
function linked_value( string $name, string $value ): string {
	if ( 'email' === $name ) {
		return sprintf( '<a href="%s">%s</a>', esc_url( "mailto:$value" ), esc_html( $value ) );
	}
	if ( 'phone' === $name ) {
		return sprintf( '<a href="%s">%s</a>', esc_url( 'tel:' . preg_replace( '/[^\d+]/', '', $value ) ), esc_html( $value ) );
	}
	// Only what is an address and nothing else: a link inside a text is what somebody else wants to be clicked.
	if ( preg_match( '#^https?://\S+$#i', $value ) ) {
		return sprintf( '<a href="%s" rel="nofollow noopener">%s</a>', esc_url( $value ), esc_html( $value ) );
	}
	return nl2br( esc_html( $value ) );
}

/**
 * What can be done with a lead.
 *
 * @param object $lead The lead.
 */
function show_lead_actions( $lead ): void {
	echo '<div class="brug-lead-side"><div class="postbox"><div class="inside"><form method="post">';
	show_nonce();
	printf( '<input type="hidden" name="lead" value="%d">', (int) $lead->id );
	printf( '<p><label for="brug-status">%s</label><select id="brug-status" name="action">', esc_html__( 'Status', 'brug' ) );
	foreach ( status_labels() as $status => $label ) {
		printf( '<option value="status-%s"%s>%s</option>', esc_attr( $status ), selected( $lead->status, $status, false ), esc_html( $label ) );
	}
	printf( '</select></p><p><button class="button button-primary">%s</button></p></form></div></div>', esc_html__( 'Save', 'brug' ) );

	foreach ( deliveries_of( array( (int) $lead->id ) )[ (int) $lead->id ] ?? array() as $delivery ) {
		show_delivery( $lead, $delivery );
	}
	echo '<div class="postbox"><div class="inside">';
	show_button( $lead, 'delete', __( 'Delete permanently', 'brug' ), 'button-link button-link-delete' );
	echo '</div></div></div>';
}

/** The nonce of a form; not by wp_nonce_field(), whose ids would stand on the page more than once. */
function show_nonce(): void {
	printf( '<input type="hidden" name="_wpnonce" value="%s">', esc_attr( wp_create_nonce( 'bulk-leads' ) ) );
}

/**
 * A button that does one thing with a lead.
 *
 * @param object $lead      The lead.
 * @param string $action    What to do.
 * @param string $label     Its words.
 * @param string $css_class Its look.
 */
function show_button( $lead, string $action, string $label, string $css_class ): void {
	echo '<form method="post">';
	show_nonce();
	printf( '<input type="hidden" name="lead" value="%d"><input type="hidden" name="action" value="%s">', (int) $lead->id, esc_attr( $action ) );
	$confirm = 'delete' === $action ? sprintf( ' onclick="return confirm(\'%s\')"', esc_js( delete_question() ) ) : '';
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- $confirm is escaped above.
	printf( '<button class="%s"%s>%s</button></form>', esc_attr( $css_class ), $confirm, esc_html( $label ) );
}

/** Asked before a lead is deleted. */
function delete_question(): string {
	return __( 'Delete this lead permanently? It cannot be brought back.', 'brug' );
}

/**
 * How one way of passing a lead on went, and a button to try it again.
 *
 * @param object $lead     The lead.
 * @param object $delivery The delivery.
 */
function show_delivery( $lead, $delivery ): void {
	printf( '<div class="postbox"><div class="inside"><p>%s</p>', wp_kses_post( delivery_badge( $delivery ) ) );
	if ( 'sent' !== $delivery->state ) {
		if ( $delivery->error ) {
			printf( '<p class="brug-mail-error">%s</p>', esc_html( $delivery->error ) );
		}
		if ( $delivery->due_at ) {
			/* translators: %s: time. */
			printf( '<p>%s</p>', esc_html( sprintf( __( 'It is tried again at %s.', 'brug' ), get_date_from_gmt( $delivery->due_at, get_option( 'time_format' ) ) ) ) );
		}
		show_button( $lead, "again-$delivery->kind", __( 'Send it now', 'brug' ), 'button' );
	}
	echo '</div></div>';
}
