<?php
/**
 * Questions of the site's own in a form.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Questions that one form may have. */
const MOST_OWN_QUESTIONS = 20;

/** The kinds of question; the first stands for what is unknown. */
const QUESTION_TYPES = array( 'text', 'textarea', 'number', 'date', 'url', 'select', 'radio', 'checkbox' );

/**
 * Questions as a form has them, with a name for each that is made from its label.
 *
 * @param mixed $given The block's attribute: a list of `label`, `type`, `required`, `options` (one a line).
 * @return array<array{name: string, label: string, type: string, required: bool, options: string[]}>
 */
function read_questions( $given ): array {
	$questions = array();
	foreach ( is_array( $given ) ? array_slice( $given, 0, MOST_OWN_QUESTIONS ) : array() as $question ) {
		$label = is_array( $question ) ? trim( plain( $question['label'] ?? '' ) ) : '';
		if ( '' === $label ) {
			continue;
		}
		$name = 'q-' . mb_strcut( preg_replace( '/[^a-z0-9-]/', '', sanitize_title( remove_accents( $label ) ) ), 0, 40 );
		while ( 'q-' === $name || isset( $questions[ $name ] ) ) {
			$name = rtrim( $name, '-' ) . '-' . ( count( $questions ) + 1 );
		}
		$questions[ $name ] = array(
			'name'     => $name,
			'label'    => $label,
			'type'     => one_of( $question['type'] ?? '', QUESTION_TYPES ),
			'required' => ! empty( $question['required'] ),
			'options'  => preg_split( '/\s*\n\s*/', trim( plain( $question['options'] ?? '' ) ), -1, PREG_SPLIT_NO_EMPTY ),
		);
	}
	return array_values( $questions );
}

/**
 * Questions as controls in the slot of the form. The widget checks them and sends them along.
 *
 * @param array $questions What read_questions() gave.
 * @return string HTML.
 */
function questions_html( array $questions ): string {
	$html = '';
	foreach ( $questions as $question ) {
		$id       = wp_unique_id( "brug-{$question['name']}-" );
		$name     = sprintf( ' name="%s"%s', esc_attr( $question['name'] ), $question['required'] ? ' required' : '' );
		$optional = $question['required'] ? '' : ' <span class="brug-optional">(' . esc_html__( 'optional', 'brug' ) . ')</span>';
		$label    = esc_html( $question['label'] ) . $optional;
		if ( in_array( $question['type'], array( 'radio', 'checkbox' ), true ) ) {
			$html .= choices_html( $question, $name, $label );
			continue;
		}
		$control = sprintf( '<input type="%s" id="%s"%s>', $question['type'], esc_attr( $id ), $name );
		if ( 'textarea' === $question['type'] ) {
			$control = sprintf( '<textarea rows="4" id="%s"%s></textarea>', esc_attr( $id ), $name );
		} elseif ( 'select' === $question['type'] ) {
			$options = sprintf( '<option value="">%s</option>', esc_html__( 'Choose an option', 'brug' ) );
			foreach ( $question['options'] as $option ) {
				$options .= sprintf( '<option>%s</option>', esc_html( $option ) );
			}
			$control = sprintf( '<select id="%s"%s>%s</select>', esc_attr( $id ), $name, $options );
		}
		$html .= sprintf( '<div slot="fields" class="brug-question"><label for="%s">%s</label>%s</div>', esc_attr( $id ), $label, $control );
	}
	return $html;
}

/** The outcome of a scan as a form asks for it: its name, and what it is called where leads are read. */
function scan_question(): array {
	return array(
		'name'  => 'scan',
		'label' => __( 'Outcome of the scan', 'brug' ),
	);
}

/**
 * Place for the outcome of a scan on the page: there is nothing to see of it until there is one. What goes along stands
 * before the visitor, who may change it or take it away.
 *
 * @return string HTML.
 */
function scan_outcome_html(): string {
	wp_enqueue_script( 'brug-scan-outcome' );
	list( 'name' => $name, 'label' => $label ) = scan_question();
	$id                                        = wp_unique_id( 'brug-scan-' );
	return sprintf( '<div slot="fields" class="brug-question brug-scan-outcome"><label for="%1$s">%2$s</label><textarea rows="4" id="%1$s" name="%3$s" placeholder=" "></textarea></div>', esc_attr( $id ), esc_html( $label ), esc_attr( $name ) );
}

/**
 * A question with choices to tick. A box without options is one box.
 *
 * @param array  $question The question.
 * @param string $name     Attributes that every choice has.
 * @param string $label    HTML of the question.
 * @return string HTML.
 */
function choices_html( array $question, string $name, string $label ): string {
	if ( ! $question['options'] ) {
		return sprintf( '<div slot="fields" class="brug-question"><label class="brug-choice"><input type="checkbox" value="%s"%s> <span>%s</span></label></div>', esc_attr__( 'Yes', 'brug' ), $name, $label );
	}
	$html = '';
	foreach ( $question['options'] as $option ) {
		$html .= sprintf( '<label class="brug-choice"><input type="%s" value="%s"%s> <span>%s</span></label>', $question['type'], esc_attr( $option ), 'radio' === $question['type'] ? $name : str_replace( ' required', '', $name ), esc_html( $option ) );
	}
	return sprintf( '<fieldset slot="fields" class="brug-question"><legend>%s</legend>%s</fieldset>', $label, $html );
}
