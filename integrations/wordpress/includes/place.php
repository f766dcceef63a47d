<?php
/**
 * The place that is kept free for a widget until it is drawn: custom properties that `place.css` uses.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/**
 * Heights that the editor measured.
 *
 * @param string $place `16:48.5 20:40 …`: height by least width, both in em.
 * @return string CSS declarations; empty when nothing was measured.
 */
function measured_place( string $place ): string {
	preg_match_all( '/(?<=^|\s)(\d{1,3}):(\d{1,4}(?:\.\d{1,2})?)(?=\s|$)/', $place, $heights, PREG_SET_ORDER );
	return implode(
		';',
		array_map(
			function ( $height ) {
				return "--brug-place-$height[1]:$height[2]em";
			},
			$heights
		)
	);
}

/**
 * About how high a form is that no editor has measured (a shortcode, an import): what is in it takes in one column and in
 * two, in em.
 *
 * @param array  $form  As seal_form() takes it.
 * @param array  $asked Questions of the site's own, as read_questions() gives them.
 * @param string $intro HTML of the introduction.
 * @return string CSS declarations.
 */
function form_place( array $form, array $asked, string $intro ): string {
	$names  = field_names( $form['fields'] );
	$inputs = count( array_diff( $names, array( 'intent', 'message' ) ) );
	// The privacy statement is linked with and without a consent.
	$both   = 4.4 + ( privacy_url() ? 2.2 : 0 ) + array_sum( array_map( __NAMESPACE__ . '\question_height', $asked ) );
	$narrow = $both + 5.9 * $inputs + text_height( $intro, 36 );
	$wide   = $both + 5.9 * ceil( $inputs / 2 ) + text_height( $intro, 64 );
	if ( in_array( 'intent', $names, true ) ) {
		$narrow += 9.5;
		$wide   += 6;
	}
	if ( in_array( 'message', $names, true ) ) {
		$narrow += 10.5;
		$wide   += 10.5;
	}
	if ( 'none' !== $form['consent'] ) {
		$narrow += 0.9 + text_height( $form['wording'], 36 );
		$wide   += text_height( $form['wording'], 68 );
	}
	if ( '' !== $form['heading'] ) {
		$narrow += 0.5 + 1.75 * ceil( mb_strlen( $form['heading'] ) / 22 );
		$wide   += 0.5 + 1.75 * ceil( mb_strlen( $form['heading'] ) / 44 );
	}
	return sprintf( '--brug-place-narrow:%.1Fem;--brug-place-wide:%.1Fem', $narrow, $wide );
}

/**
 * About how high a question is, in em.
 *
 * @param array $question As read_questions() gives it.
 * @return float
 */
function question_height( array $question ): float {
	if ( in_array( $question['type'], array( 'radio', 'checkbox' ), true ) ) {
		return $question['options'] ? 3 + 1.9 * count( $question['options'] ) : 3.1;
	}
	return 'textarea' === $question['type'] ? 10.8 : 5.9;
}

/**
 * About how high a text is, in em.
 *
 * @param string $html    The text.
 * @param int    $letters How many stand on a line.
 * @return float
 */
function text_height( string $html, int $letters ): float {
	$text = trim( wp_strip_all_tags( $html ) );
	return '' === $text ? 0 : 0.5 + 1.3 * ceil( mb_strlen( $text ) / $letters );
}
