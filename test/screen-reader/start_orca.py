"""Starts the screen reader Orca so that a test can follow it.

Each line that comes in on standard input is given back on standard output once Orca has nothing left to do.
"""
import shutil
import sys

from gi.repository import GLib

# Where Orca's launcher finds its modules too.
sys.path.insert(1, '/usr/lib/python3/dist-packages')

from orca import acss, speech_generator, speechserver  # noqa: E402


def tell_languages():
    """Has each text spoken in its own language: Orca 43 knows it, and keeps to one voice."""
    voice = speech_generator.SpeechGenerator.voice

    def voice_in_language(self, key=None, **about):
        found = voice(self, key, **about)
        language = about.get('language')
        if language and language != 'None':
            family = speechserver.VoiceFamily({
                speechserver.VoiceFamily.LANG: language,
                speechserver.VoiceFamily.DIALECT: about.get('dialect') or '',
            })
            found[0][acss.ACSS.FAMILY] = family
        return found

    speech_generator.SpeechGenerator.voice = voice_in_language


def follow():
    def answer(line):
        sys.stdout.write(line)
        sys.stdout.flush()
        return False

    def hear(source, _condition):
        line = source.readline()
        if line:
            # Orca handles what happened in idle time: this comes after all of it.
            GLib.idle_add(answer, line, priority=GLib.PRIORITY_LOW)
        return bool(line)

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, hear)


tell_languages()
follow()

launcher = shutil.which('orca')
program = {'__name__': 'orca_program', '__file__': launcher}
sys.argv = ['orca', *sys.argv[1:]]
with open(launcher, encoding='utf-8') as source:
    exec(compile(source.read(), launcher, 'exec'), program)
# Another Orca of this user is no concern of this one: it has another display.
program['otherOrcas'] = list
sys.exit(program['main']())
