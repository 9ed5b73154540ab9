import audit.vault.fields
import django.db.models.deletion
import django.utils.timezone
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Address',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('household', models.CharField(choices=[('first', 'First home'), ('second', 'Second home'), ('third', 'Third home'), ('elsewhere', 'Elsewhere')], max_length=20)),
                ('words', audit.vault.fields.SealedText('people.address.words', owner='family:family_id')),
                ('token', models.CharField(db_index=True, max_length=64)),
                ('since', models.DateField()),
                ('shelf_id', models.IntegerField(db_index=True)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('family', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addresses', to='people.family')),
                ('replaces', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='people.address')),
            ],
            options={
                'verbose_name_plural': 'addresses',
            },
        ),
        migrations.CreateModel(
            name='AddressEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('until', models.DateField()),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('address', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='people.address')),
            ],
        ),
        migrations.CreateModel(
            name='AddressResident',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='residents', to='people.address')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.AddConstraint(
            model_name='address',
            constraint=models.CheckConstraint(condition=models.Q(('household__in', ['first', 'second', 'third', 'elsewhere'])), name='people_address_of_one_home'),
        ),
        migrations.AddConstraint(
            model_name='addressresident',
            constraint=models.UniqueConstraint(fields=('address', 'person'), name='people_addressresident_once'),
        ),
    ]
