import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('consent', '0003_grounds_and_notices'),
        ('people', '0002_homes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='voice',
            name='method',
            field=models.CharField(choices=[('imported', 'imported'), ('in_person', 'in_person'), ('interpreter', 'interpreter'), ('letter', 'letter'), ('none', 'none'), ('page', 'page'), ('phone', 'phone'), ('text_message', 'text_message')], max_length=20),
        ),
        migrations.CreateModel(
            name='ImportedVoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('origin', models.CharField(max_length=64)),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.family')),
                ('voice', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='imported', to='consent.voice')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('family', 'origin'), name='consent_importedvoice_once'),
                    models.CheckConstraint(condition=models.Q(('origin', ''), _negated=True), name='consent_importedvoice_has_an_origin'),
                ],
            },
        ),
        migrations.CreateModel(
            name='PermissionsExport',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('statements', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('exported_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('exported_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.family')),
            ],
            options={
                'indexes': [models.Index(fields=['family', 'exported_at'], name='consent_export_family')],
            },
        ),
    ]
