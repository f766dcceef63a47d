<?php
/**
 * Who may see leads: administrators, a role of its own, and the roles that the settings name.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** What it takes to see and change leads. */
const LEADS_CAPABILITY = 'brug_manage_leads';

/** The role of somebody who sees to leads and to nothing else. */
const LEADS_ROLE = 'brug_leads';

/** The capability that reading and changing leads takes. */
function leads_capability(): string {
	/**
	 * Filters which capability somebody needs to see the leads.
	 *
	 * @param string $capability A capability of WordPress, `brug_manage_leads` by default.
	 */
	return (string) apply_filters( 'brug_leads_capability', LEADS_CAPABILITY );
}

// Not written into roles: a setting that is taken back, or a plugin that is gone, leaves nothing there.
add_filter(
	'user_has_cap',
	function ( $has, $asked, $args, $user ) {
		if ( in_array( LEADS_CAPABILITY, $asked, true ) && ( ! empty( $has['manage_options'] ) || array_intersect( (array) setting( 'roles' ), $user->roles ) ) ) {
			$has[ LEADS_CAPABILITY ] = true;
		}
		return $has;
	},
	10,
	4
);

/** Makes the role. */
function install_role(): void {
	add_role(
		LEADS_ROLE,
		__( 'Leads', 'brug' ),
		array(
			'read'           => true,
			LEADS_CAPABILITY => true,
		)
	);
}
