
import audit.vault.fields
import consent.categories
import consent.codes
import consent.terms
import datetime
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('consent', '0001_initial'),
        ('people', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BreakGlass',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.family')),
                ('practitioner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.practitioner')),
                ('reason', models.CharField(choices=[('child_missing', 'child_missing'), ('crime_now', 'crime_now'), ('danger_to_life', 'danger_to_life'), ('serious_harm', 'serious_harm'), ('urgent_treatment', 'urgent_treatment')], max_length=24)),
                ('shelf', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.shelf')),
                ('words', audit.vault.fields.SealedText('consent.break_glass.words', owner='family:family_id')),
                ('categories', consent.codes.Codes(blank=True, default='', vocabulary=consent.categories.Category)),
                ('subjects_key', models.TextField(blank=True)),
                ('opened_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('until', models.DateTimeField()),
            ],
            options={
                'verbose_name_plural': 'break-glass openings',
                'indexes': [models.Index(fields=['practitioner', 'until'], name='consent_breakglass_who')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__gt', models.F('opened_at')), ('until__lte', django.db.models.expressions.CombinedExpression(models.F('opened_at'), '+', models.Value(datetime.timedelta(seconds=10800))))), name='consent_breakglass_at_most_three_hours'), models.CheckConstraint(condition=models.Q(('categories', ''), _negated=True), name='consent_breakglass_asks_for_something')],
            },
        ),
        migrations.CreateModel(
            name='Circle',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.family')),
                ('kind', models.CharField(choices=[('conference', 'conference'), ('held', 'held'), ('privileged', 'privileged'), ('restricted', 'restricted')], max_length=12)),
                ('conference_id', models.CharField(blank=True, max_length=36)),
                ('shelf', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.shelf')),
                ('reason', audit.vault.fields.SealedText('consent.circle.reason', null=True, owner='family:family_id')),
                ('review_on', models.DateField(null=True)),
                ('drawn_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('drawn_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['family', 'kind'], name='consent_circle_family')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', consent.terms.CircleKind['CONFERENCE']), models.Q(('conference_id', ''), _negated=True)), models.Q(models.Q(('kind', consent.terms.CircleKind['CONFERENCE']), _negated=True), ('conference_id', '')), _connector='OR'), name='consent_circle_meeting_is_named'), models.CheckConstraint(condition=models.Q(models.Q(('kind', consent.terms.CircleKind['RESTRICTED']), _negated=True), ('review_on__isnull', False), _connector='OR'), name='consent_circle_restriction_is_reviewed')],
            },
        ),
        migrations.CreateModel(
            name='KeptApart',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.family')),
                ('protected', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('kept_from', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('shelf', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.shelf')),
                ('words', audit.vault.fields.SealedText('consent.kept_apart.words', null=True, owner='family:family_id')),
                ('since', models.DateField()),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'kept apart',
                'indexes': [models.Index(fields=['kept_from', 'family'], name='consent_keptapart_from')],
                'constraints': [models.CheckConstraint(condition=models.Q(('protected', models.F('kept_from')), _negated=True), name='consent_keptapart_two_persons')],
            },
        ),
        migrations.CreateModel(
            name='OverrideRequest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.family')),
                ('voice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.voice')),
                ('ground', models.CharField(max_length=60)),
                ('actor_kind', models.CharField(choices=[('account', 'account'), ('agency', 'agency'), ('agency_kind', 'agency_kind'), ('person', 'person'), ('practitioner', 'practitioner'), ('role', 'role')], max_length=20)),
                ('actor', models.CharField(max_length=40)),
                ('categories', consent.codes.Codes(blank=True, default='', vocabulary=consent.categories.Category)),
                ('ends_at', models.DateTimeField()),
                ('shelf', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.shelf')),
                ('reason', audit.vault.fields.SealedText('consent.override_request.reason', owner='family:family_id')),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('actor', ''), _negated=True), name='consent_overriderequest_names_somebody'), models.CheckConstraint(condition=models.Q(('categories', ''), _negated=True), name='consent_overriderequest_of_something')],
            },
        ),
        migrations.CreateModel(
            name='BreakGlassEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opening', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='consent.breakglass')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='BreakGlassReview',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('opening', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='review', to='consent.breakglass')),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.family')),
                ('shelf', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.shelf')),
                ('finding', models.CharField(choices=[('justified', 'justified'), ('too_much', 'too_much'), ('unjustified', 'unjustified')], max_length=16)),
                ('words', audit.vault.fields.SealedText('consent.break_glass_review.words', owner='family:family_id')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('reviewed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='CircleEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('circle', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='consent.circle')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('why', models.CharField(max_length=40)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='consent_circleend_says_why')],
            },
        ),
        migrations.CreateModel(
            name='CircleReader',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readers', to='consent.circle')),
                ('actor_kind', models.CharField(choices=[('account', 'account'), ('agency', 'agency'), ('agency_kind', 'agency_kind'), ('person', 'person'), ('practitioner', 'practitioner'), ('role', 'role')], max_length=20)),
                ('actor', models.CharField(max_length=40)),
                ('uses', consent.codes.Codes(blank=True, default='', vocabulary=consent.categories.Use)),
                ('since', models.DateTimeField(default=django.utils.timezone.now)),
                ('until', models.DateTimeField(null=True)),
                ('named_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('actor', ''), _negated=True), name='consent_circlereader_names_somebody'), models.CheckConstraint(condition=models.Q(('uses', ''), _negated=True), name='consent_circlereader_may_something'), models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gt', models.F('since')), _connector='OR'), name='consent_circlereader_dates_in_order')],
            },
        ),
        migrations.CreateModel(
            name='CircleReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='consent.circle')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('reviewed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('next_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='KeptApartEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kept_apart', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='consent.keptapart')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('why', models.CharField(max_length=40)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='consent_keptapartend_says_why')],
            },
        ),
        migrations.CreateModel(
            name='OverrideDecision',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='decision', to='consent.overriderequest')),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.family')),
                ('authority', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='override_decision', to='consent.authority')),
                ('shelf', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.shelf')),
                ('reason', audit.vault.fields.SealedText('consent.override_decision.reason', owner='family:family_id')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='CircleReaderEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reader', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='consent.circlereader')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='shelf',
            name='consent_shelf_once_for_an_agency',
        ),
        migrations.RemoveConstraint(
            model_name='shelf',
            name='consent_shelf_once_for_a_person',
        ),
        migrations.RemoveConstraint(
            model_name='shelf',
            name='consent_shelf_once_for_nobody',
        ),
        migrations.AddField(
            model_name='authority',
            name='overrides',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='overridden_by', to='consent.voice'),
        ),
        migrations.AddField(
            model_name='provision',
            name='statute',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name='shelf',
            name='circle_key',
            field=models.CharField(blank=True, max_length=36),
        ),
        migrations.AddConstraint(
            model_name='authority',
            constraint=models.CheckConstraint(condition=models.Q(('overrides__isnull', True), ('carried_by_consent', False), _connector='OR'), name='consent_authority_consent_overrides_nothing'),
        ),
        migrations.AddConstraint(
            model_name='provision',
            constraint=models.CheckConstraint(condition=models.Q(('statute', ''), ('is_statutory', True), _connector='OR'), name='consent_provision_statute_of_a_statutory_bar'),
        ),
        migrations.AddField(
            model_name='shelf',
            name='circle',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='shelves', to='consent.circle'),
        ),
        migrations.AddConstraint(
            model_name='shelf',
            constraint=models.UniqueConstraint(condition=models.Q(('originator_agency__isnull', False)), fields=('family', 'category', 'sensitivity', 'subjects_key', 'originator_agency', 'circle_key'), name='consent_shelf_once_for_an_agency'),
        ),
        migrations.AddConstraint(
            model_name='shelf',
            constraint=models.UniqueConstraint(condition=models.Q(('originator_person__isnull', False)), fields=('family', 'category', 'sensitivity', 'subjects_key', 'originator_person', 'circle_key'), name='consent_shelf_once_for_a_person'),
        ),
        migrations.AddConstraint(
            model_name='shelf',
            constraint=models.UniqueConstraint(condition=models.Q(('originator_agency__isnull', True), ('originator_person__isnull', True)), fields=('family', 'category', 'sensitivity', 'subjects_key', 'circle_key'), name='consent_shelf_once_for_nobody'),
        ),
    ]
